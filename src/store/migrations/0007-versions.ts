/** Stories know an article by the first of its versions, have it in all of them, and count it once. */

import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<never>): Promise<void> {
  await sql`delete from formed_articles where seq in (select seq from articles where version > 1)`.execute(
    db,
  );
  await sql`
    insert into story_articles (story, seq)
    select story_articles.story, version.seq
    from story_articles
    join articles on articles.seq = story_articles.seq and articles.version = 1
    join articles as version on version.chain = articles.chain and version.version > 1
    where true
    on conflict do nothing`.execute(db);
  await sql`
    delete from story_articles where exists (
      select 1 from articles
      join articles as head on head.chain = articles.chain and head.version = 1
      where articles.seq = story_articles.seq and articles.version > 1 and not exists (
        select 1 from story_articles as beside
        where beside.story = story_articles.story and beside.seq = head.seq))`.execute(db);
  await sql`delete from stories where id not in (select story from story_articles)`.execute(db);
  await sql`
    update stories set articles = (
      select count(distinct articles.chain) from story_articles
      join articles on articles.seq = story_articles.seq where story_articles.story = stories.id)`.execute(
    db,
  );
}
