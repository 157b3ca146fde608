// node bench/bareServer.mjs RECORDING.json DATABASE
// The least that can answer what the shop answered: for each recorded request, known by its X-Request-Id, it runs the
// very statements that the shop ran, in one transaction where the shop had one, and writes the same bytes.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [file, address] = process.argv.slice(2)
const { statements, answers } = JSON.parse(readFileSync(file, 'utf8'))
const run = address.startsWith('postgres') ? await overPostgres() : await overSqlite()

createServer((request, response) => {
  const answer = answers[request.headers['x-request-id']]
  if (answer === undefined) return response.end('ready')
  request.resume().on('end', () => {
    run(answer).then(
      () => response.writeHead(200, answer.headers).end(answer.body),
      (error) => response.writeHead(500).end(String(error)),
    )
  })
}).listen(Number(process.env['PORT']), '127.0.0.1')

async function overPostgres() {
  const { Pool } = await import('pg')
  const pool = new Pool({ connectionString: address, max: 12 })
  return async ({ inTransaction, ran }) => {
    const client = await pool.connect()
    try {
      if (inTransaction) await client.query('begin')
      for (const [statement, values] of ran) {
        await client.query({ name: `s${statement}`, text: statements[statement], values })
      }
      if (inTransaction) await client.query('commit')
    } finally {
      client.release()
    }
  }
}

async function overSqlite() {
  const { default: Libsql } = await import('libsql')
  const connect = () => {
    const connection = new Libsql(address)
    connection.exec('pragma journal_mode = wal')
    connection.exec('pragma synchronous = full')
    const prepared = statements.map(() => null)
    return (statement, values) => {
      const ready = (prepared[statement] ??= connection.prepare(statements[statement]))
      return ready.reader ? ready.all(values) : ready.run(values)
    }
  }
  const write = connect()
  const read = connect()
  const [begin, commit] = ['begin immediate', 'commit'].map((sql) => statements.push(sql) - 1)
  return async ({ inTransaction, ran }) => {
    const tell = inTransaction ? write : read
    if (inTransaction) tell(begin, [])
    for (const [statement, values] of ran) tell(statement, values)
    if (inTransaction) tell(commit, [])
  }
}
