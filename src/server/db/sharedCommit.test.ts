import Libsql from 'libsql'
import { beforeEach, describe, expect, it } from 'vitest'

import { createSharedCommit, type Later } from './sharedCommit.ts'

describe('transactions that end in one turn', () => {
  let told: string[]
  let fails: string | null
  let memory: Libsql.Database
  let turnIsOver: () => void

  const later: Later = (work) => {
    turnIsOver = work
  }

  beforeEach(() => {
    told = []
    fails = null
    memory = new Libsql(':memory:')
    memory.exec('create table note (text text not null)')
  })

  const tell = (sql: string) => {
    told.push(sql)
    if (sql === fails) {
      // As SQLite does where the disk is full.
      memory.exec('rollback')
      throw new Error('database or disk is full')
    }
    memory.exec(sql)
  }
  const write = (text: string) => tell(`insert into note values ('${text}')`)
  const notes = () => memory.prepare('select text from note').pluck().all()
  const commits = () => told.filter((statement) => statement === 'commit').length
  const hear = (onDisk: Promise<void>) =>
    onDisk.then(
      () => 'kept',
      (error: unknown) => String(error),
    )

  it('reach the disk together when it is over, and are over no sooner', async () => {
    const writing = createSharedCommit(tell, later)
    const kept: string[] = []
    const all = ['one', 'two', 'three'].map((text) => {
      writing.begin()
      write(text)
      return writing.commit().then(() => kept.push(text))
    })
    await Promise.resolve()
    expect({ commits: commits(), kept }).toEqual({ commits: 0, kept: [] })

    turnIsOver()
    await Promise.all(all)

    expect({ commits: commits(), kept, notes: notes() }).toEqual({
      commits: 1,
      kept: ['one', 'two', 'three'],
      notes: ['one', 'two', 'three'],
    })
  })

  it.each([
    ['first', ['second', 'third']],
    ['second', ['first', 'third']],
    ['third', ['first', 'second']],
  ])('are taken back one by one: the %s of three leaves the others', async (gone, left) => {
    const writing = createSharedCommit(tell, later)
    const kept = ['first', 'second', 'third'].map(async (text) => {
      writing.begin()
      write(text)
      if (text === gone) writing.rollback()
      else await writing.commit()
    })

    turnIsOver()
    await Promise.all(kept)

    expect(notes()).toEqual(left)
  })

  it('wait for one that is still under way, and no longer', async () => {
    const writing = createSharedCommit(tell, later)
    writing.begin()
    write('done')
    const done = writing.commit()
    writing.begin()
    write('under way')

    turnIsOver()
    expect(commits()).toBe(0)
    const ended = writing.commit()

    expect(commits()).toBe(1)
    await Promise.all([done, ended])
    expect(notes()).toEqual(['done', 'under way'])
  })

  it.each(['commit', 'release one', 'rollback to one'])(
    'all hear of it when SQLite takes all of them back at “%s”, and the next is kept',
    async (statement) => {
      const writing = createSharedCommit(tell, later)
      writing.begin()
      write('lost')
      const first = hear(writing.commit())
      fails = statement
      writing.begin()
      write('lost too')
      if (statement === 'rollback to one') writing.rollback()
      else void hear(writing.commit())
      turnIsOver()
      expect(await first).toBe('Error: database or disk is full')

      fails = null
      writing.begin()
      write('kept')
      const next = hear(writing.commit())
      turnIsOver()

      expect(await next).toBe('kept')
      expect(notes()).toEqual(['kept'])
    },
  )

  it('are a hundred at most, however long the turn', async () => {
    const writing = createSharedCommit(tell, later)
    const kept = Array.from({ length: 101 }, (_, at) => {
      writing.begin()
      write(`note ${at}`)
      return writing.commit()
    })

    expect(commits()).toBe(1)
    turnIsOver()
    await Promise.all(kept)
    expect(commits()).toBe(2)
  })

  it('are each a commit of their own where there is nothing to wait for', async () => {
    const writing = createSharedCommit(tell, null)
    for (const text of ['one', 'two']) {
      writing.begin()
      write(text)
      await writing.commit()
    }

    expect(commits()).toBe(2)
  })
})
