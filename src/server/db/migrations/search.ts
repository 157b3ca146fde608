import { type Kysely, sql } from 'kysely'

import type { Engine } from './columns.ts'

/**
 * The stemmed words of products, one row each, and an index over them. Each engine has a full-text index of its own;
 * both are given the very same stems and split them at spaces alone, so that they find the same products.
 */
export async function search(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const statement of engine === 'postgres' ? POSTGRES : SQLITE) await sql.raw(statement).execute(db)
}

const POSTGRES = [
  `create table product_words (
    shop_id uuid not null,
    product_id uuid not null,
    stems text not null,
    words tsvector not null generated always as (array_to_tsvector(string_to_array(stems, ' '))) stored,
    primary key (shop_id, product_id)
  )`,
  `create index product_words_found on product_words using gin (words) with (fastupdate = off)`,
]

const SQLITE = [
  // Numbers are never given out twice, so whatever was written last is whatever stands above the last number.
  `create table product_words (
    number integer primary key autoincrement,
    shop_id text not null,
    product_id text not null,
    stems text not null,
    unique (shop_id, product_id)
  )`,
  // The ascii tokenizer takes every letter beyond ASCII for part of a word, whatever Unicode this SQLite knows.
  `create virtual table product_words_found using fts5(stems, content='', contentless_delete=1, detail=none, tokenize='ascii')`,
]
