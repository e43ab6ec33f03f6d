BEGIN TRANSACTION;
CREATE TABLE "actor" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "uuid" TEXT NOT NULL, "brought_by_id" INTEGER, "name" TEXT NOT NULL, "kind" TEXT NOT NULL, "aliases" TEXT NOT NULL, "wikidata" TEXT NOT NULL, "description" TEXT NOT NULL, "notes" TEXT NOT NULL, FOREIGN KEY ("brought_by_id") REFERENCES "import" ("key") ON DELETE RESTRICT) STRICT;
INSERT INTO "actor" VALUES(1,'01a21351-415b-7266-bbb8-1fa4c6ae1100',NULL,'Ines Halvorsen','person','[]','','','');
CREATE TABLE "actor_assignment" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "annotation_id" INTEGER NOT NULL, "seq" INTEGER NOT NULL, "actor_id" INTEGER NOT NULL, FOREIGN KEY ("annotation_id") REFERENCES "annotation" ("key") ON DELETE CASCADE, FOREIGN KEY ("actor_id") REFERENCES "actor" ("key") ON DELETE RESTRICT) STRICT;
INSERT INTO "actor_assignment" VALUES(1,2,0,1);
CREATE TABLE "annotation" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "uuid" TEXT NOT NULL, "article_id" INTEGER NOT NULL, "annotator_id" INTEGER NOT NULL, "label" TEXT NOT NULL, "extent" TEXT NOT NULL, "attributes" TEXT NOT NULL, "note" TEXT NOT NULL, "status" TEXT NOT NULL CHECK (status IN ('accepted', 'edited', 'rejected')), "confidence" REAL, "origin" TEXT NOT NULL, "created" TEXT NOT NULL, "updated" TEXT NOT NULL, FOREIGN KEY ("article_id") REFERENCES "article" ("key") ON DELETE RESTRICT, FOREIGN KEY ("annotator_id") REFERENCES "annotator" ("key") ON DELETE RESTRICT) STRICT;
INSERT INTO "annotation" VALUES(1,'01a21351-415a-759c-820c-697aa5ca37bb',1,1,'quote','0-22','[{"name":"quote_type","value":"direct"}]','','accepted',NULL,'person','2026-11-25T15:27:01.978Z','2026-11-25T15:27:01.978Z');
INSERT INTO "annotation" VALUES(2,'01a21351-415b-79ac-866e-fd2340eb563b',1,1,'actor','28-42','[]','','accepted',NULL,'person','2026-11-25T15:27:01.979Z','2026-11-25T15:27:01.979Z');
INSERT INTO "annotation" VALUES(3,'01a21351-415c-7fd8-b9a8-1a5f0502f348',1,1,'quote','76-92','[]','','rejected',0.5,'rule:old@1','2026-11-25T15:27:01.980Z','2026-11-25T15:27:01.980Z');
CREATE TABLE "annotator" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "name" TEXT NOT NULL, "kind" TEXT NOT NULL) STRICT;
INSERT INTO "annotator" VALUES(1,'ann-01','person');
CREATE TABLE "article" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "uuid" TEXT NOT NULL, "brought_by_id" INTEGER NOT NULL, "deleted" INTEGER NOT NULL CHECK (deleted IN (0, 1)), "text" TEXT NOT NULL, "sha256" TEXT NOT NULL, "title" TEXT NOT NULL, "outlet" TEXT NOT NULL, "byline" TEXT NOT NULL, "published" TEXT NOT NULL, "url" TEXT NOT NULL, "language" TEXT NOT NULL, "rights" TEXT NOT NULL, "provenance" TEXT NOT NULL, "metadata" TEXT NOT NULL, FOREIGN KEY ("brought_by_id") REFERENCES "import" ("key") ON DELETE RESTRICT) STRICT;
INSERT INTO "article" VALUES(1,'01a21351-4158-7e8e-8e15-a80e7040b1a4',1,0,'“The pumps will hold,” said Ines Halvorsen. The mayor, Jon Birk, denied it: “They will not.”
','f73d71c4905afbbcfb2b7ef6f55a6c1386641a03b628ad7d3a98979fef14d8a4','Pumps','The Lantern','','','','','{}','{"file_name":"pumps.txt","file_sha256":"","encoding":"utf-8","importer":"plain-text/1"}','[]');
CREATE TABLE "backup" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "at" TEXT NOT NULL, "file_name" TEXT NOT NULL, "journal" INTEGER NOT NULL) STRICT;
CREATE TABLE "codebook" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "toml" TEXT NOT NULL) STRICT;
INSERT INTO "codebook" VALUES(1,'schema = "pullquote-codebook/1"
id = "small"
name = "Small"
version = 1

[[label]]
id = "quote"
name = "Quote"
key = "Q"
function = "content"
pattern = "solid"
light = "#1e5fbb"
dark = "#58a4fe"

[[label.attribute]]
name = "quote_type"

[[label]]
id = "actor"
name = "Actor"
key = "A"
function = "mention"
pattern = "dashes"
light = "#6c2b05"
dark = "#e6894d"

[[role]]
id = "source"
name = "source"
heads = ["quote"]
tails = ["actor"]
');
CREATE TABLE "completion" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "article_id" INTEGER NOT NULL, "annotator_id" INTEGER NOT NULL, "label" TEXT NOT NULL, FOREIGN KEY ("article_id") REFERENCES "article" ("key") ON DELETE RESTRICT, FOREIGN KEY ("annotator_id") REFERENCES "annotator" ("key") ON DELETE RESTRICT) STRICT;
INSERT INTO "completion" VALUES(1,1,1,'quote');
CREATE TABLE "fragment" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "annotation_id" INTEGER NOT NULL, "seq" INTEGER NOT NULL, "start" INTEGER NOT NULL, "stop" INTEGER NOT NULL, "surface" TEXT NOT NULL, FOREIGN KEY ("annotation_id") REFERENCES "annotation" ("key") ON DELETE CASCADE, CHECK (start >= 0 AND stop > start)) STRICT;
INSERT INTO "fragment" VALUES(1,1,0,0,22,'“The pumps will hold,”');
INSERT INTO "fragment" VALUES(2,2,0,28,42,'Ines Halvorsen');
INSERT INTO "fragment" VALUES(3,3,0,76,92,'“They will not.”');
CREATE TABLE "import" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "uuid" TEXT NOT NULL, "name" TEXT NOT NULL, "visible" INTEGER NOT NULL CHECK (visible IN (0, 1)), "finished" INTEGER NOT NULL CHECK (finished IN (0, 1))) STRICT;
INSERT INTO "import" VALUES(1,'01a21351-4158-72a6-9dc6-e26a8076020c','pumps.txt',1,1);
CREATE TABLE "journal" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "annotator_id" INTEGER NOT NULL, "at" TEXT NOT NULL, "kind" TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')), "target" INTEGER, "name" TEXT NOT NULL, "article" TEXT NOT NULL, "changes" TEXT NOT NULL, "undone" INTEGER NOT NULL CHECK (undone IN (0, 1)), "schema" INTEGER NOT NULL, FOREIGN KEY ("annotator_id") REFERENCES "annotator" ("key") ON DELETE RESTRICT) STRICT;
INSERT INTO "journal" VALUES(1,1,'2026-11-25T15:27:01.977Z','edit',NULL,'Import 1 article','01a21351-4158-7e8e-8e15-a80e7040b1a4','[{"type":"import","before":{"id":"01a21351-4158-72a6-9dc6-e26a8076020c","visible":false},"after":{"id":"01a21351-4158-72a6-9dc6-e26a8076020c","visible":true}}]',0,1);
INSERT INTO "journal" VALUES(2,1,'2026-11-25T15:27:01.978Z','edit',NULL,'Tag as Quote','01a21351-4158-7e8e-8e15-a80e7040b1a4','[{"type":"annotation","before":null,"after":{"id":"01a21351-415a-759c-820c-697aa5ca37bb","article":"01a21351-4158-7e8e-8e15-a80e7040b1a4","annotator":"ann-01","label":"quote","fragments":[{"start":0,"end":22,"text":"“The pumps will hold,”"}],"attributes":[{"name":"quote_type","value":"direct"}],"actors":[],"topics":[],"note":"","status":"accepted","confidence":null,"origin":"person","created":"2026-11-25T15:27:01.978Z","updated":"2026-11-25T15:27:01.978Z"}}]',0,1);
INSERT INTO "journal" VALUES(3,1,'2026-11-25T15:27:01.979Z','edit',NULL,'Add actor “Ines Halvorsen”','','[{"type":"actor","before":null,"after":{"id":"01a21351-415b-7266-bbb8-1fa4c6ae1100","name":"Ines Halvorsen","kind":"person","aliases":[],"wikidata":"","description":"","notes":""}}]',0,1);
INSERT INTO "journal" VALUES(4,1,'2026-11-25T15:27:01.979Z','edit',NULL,'Tag as Actor','01a21351-4158-7e8e-8e15-a80e7040b1a4','[{"type":"annotation","before":null,"after":{"id":"01a21351-415b-79ac-866e-fd2340eb563b","article":"01a21351-4158-7e8e-8e15-a80e7040b1a4","annotator":"ann-01","label":"actor","fragments":[{"start":28,"end":42,"text":"Ines Halvorsen"}],"attributes":[],"actors":["01a21351-415b-7266-bbb8-1fa4c6ae1100"],"topics":[],"note":"","status":"accepted","confidence":null,"origin":"person","created":"2026-11-25T15:27:01.979Z","updated":"2026-11-25T15:27:01.979Z"}}]',0,1);
INSERT INTO "journal" VALUES(5,1,'2026-11-25T15:27:01.980Z','edit',NULL,'Link source','01a21351-4158-7e8e-8e15-a80e7040b1a4','[{"type":"link","before":null,"after":{"id":"01a21351-415c-76f9-b8f6-2dec7251d8fd","article":"01a21351-4158-7e8e-8e15-a80e7040b1a4","role":"source","head":"01a21351-415a-759c-820c-697aa5ca37bb","tail":"01a21351-415b-79ac-866e-fd2340eb563b","annotator":"ann-01","status":"accepted","origin":"person","attributes":[],"note":""}}]',0,1);
INSERT INTO "journal" VALUES(6,1,'2026-11-25T15:27:01.981Z','edit',NULL,'Tag as Quote','01a21351-4158-7e8e-8e15-a80e7040b1a4','[{"type":"annotation","before":null,"after":{"id":"01a21351-415c-7fd8-b9a8-1a5f0502f348","article":"01a21351-4158-7e8e-8e15-a80e7040b1a4","annotator":"ann-01","label":"quote","fragments":[{"start":76,"end":92,"text":"“They will not.”"}],"attributes":[],"actors":[],"topics":[],"note":"","status":"rejected","confidence":0.5,"origin":"rule:old@1","created":"2026-11-25T15:27:01.980Z","updated":"2026-11-25T15:27:01.980Z"}}]',0,1);
INSERT INTO "journal" VALUES(7,1,'2026-11-25T15:27:01.981Z','edit',NULL,'Add topic “Pumps”','','[{"type":"topic","before":null,"after":{"id":"01a21351-415d-7729-96f7-f6907c5d69ec","name":"Pumps","parent":"","description":""}}]',0,1);
INSERT INTO "journal" VALUES(8,1,'2026-11-25T15:27:01.981Z','edit',NULL,'Finish article','01a21351-4158-7e8e-8e15-a80e7040b1a4','[{"type":"completion","before":null,"after":{"article":"01a21351-4158-7e8e-8e15-a80e7040b1a4","annotator":"ann-01","label":"quote"}}]',0,1);
CREATE TABLE "link" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "uuid" TEXT NOT NULL, "role" TEXT NOT NULL, "head_id" INTEGER NOT NULL, "tail_id" INTEGER NOT NULL, "annotator_id" INTEGER NOT NULL, "status" TEXT NOT NULL CHECK (status IN ('accepted', 'edited', 'rejected')), "origin" TEXT NOT NULL, "attributes" TEXT NOT NULL, "note" TEXT NOT NULL, FOREIGN KEY ("head_id") REFERENCES "annotation" ("key") ON DELETE RESTRICT, FOREIGN KEY ("tail_id") REFERENCES "annotation" ("key") ON DELETE RESTRICT, FOREIGN KEY ("annotator_id") REFERENCES "annotator" ("key") ON DELETE RESTRICT) STRICT;
INSERT INTO "link" VALUES(1,'01a21351-415c-76f9-b8f6-2dec7251d8fd','source',1,2,1,'accepted','person','[]','');
CREATE TABLE "setting" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "name" TEXT NOT NULL, "value" TEXT NOT NULL) STRICT;
CREATE TABLE "topic" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "uuid" TEXT NOT NULL, "brought_by_id" INTEGER, "name" TEXT NOT NULL, "parent" TEXT NOT NULL, "description" TEXT NOT NULL, FOREIGN KEY ("brought_by_id") REFERENCES "import" ("key") ON DELETE RESTRICT) STRICT;
INSERT INTO "topic" VALUES(1,'01a21351-415d-7729-96f7-f6907c5d69ec',NULL,'Pumps','','');
CREATE TABLE "topic_assignment" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "annotation_id" INTEGER NOT NULL, "seq" INTEGER NOT NULL, "topic_id" INTEGER NOT NULL, FOREIGN KEY ("annotation_id") REFERENCES "annotation" ("key") ON DELETE CASCADE, FOREIGN KEY ("topic_id") REFERENCES "topic" ("key") ON DELETE RESTRICT) STRICT;
CREATE UNIQUE INDEX "import_uuid" ON "import" ("uuid");
CREATE UNIQUE INDEX "article_uuid" ON "article" ("uuid");
CREATE INDEX "article_brought_by_id" ON "article" ("brought_by_id");
CREATE INDEX "article_sha256" ON "article" ("sha256");
CREATE UNIQUE INDEX "annotator_name" ON "annotator" ("name");
CREATE UNIQUE INDEX "annotation_uuid" ON "annotation" ("uuid");
CREATE UNIQUE INDEX "annotation_article_id_annotator_id_label_extent" ON "annotation" ("article_id", "annotator_id", "label", "extent");
CREATE UNIQUE INDEX "fragment_annotation_id_seq" ON "fragment" ("annotation_id", "seq");
CREATE UNIQUE INDEX "actor_uuid" ON "actor" ("uuid");
CREATE INDEX "actor_name" ON "actor" ("name");
CREATE UNIQUE INDEX "topic_uuid" ON "topic" ("uuid");
CREATE INDEX "topic_name" ON "topic" ("name");
CREATE INDEX "actor_assignment_actor_id" ON "actor_assignment" ("actor_id");
CREATE UNIQUE INDEX "actor_assignment_annotation_id_seq" ON "actor_assignment" ("annotation_id", "seq");
CREATE INDEX "topic_assignment_topic_id" ON "topic_assignment" ("topic_id");
CREATE UNIQUE INDEX "topic_assignment_annotation_id_seq" ON "topic_assignment" ("annotation_id", "seq");
CREATE UNIQUE INDEX "link_uuid" ON "link" ("uuid");
CREATE INDEX "link_tail_id" ON "link" ("tail_id");
CREATE UNIQUE INDEX "link_head_id_tail_id_role_annotator_id" ON "link" ("head_id", "tail_id", "role", "annotator_id");
CREATE UNIQUE INDEX "completion_article_id_annotator_id_label" ON "completion" ("article_id", "annotator_id", "label");
CREATE INDEX "journal_annotator_id_kind" ON "journal" ("annotator_id", "kind");
CREATE UNIQUE INDEX "setting_name" ON "setting" ("name");
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('codebook',1);
INSERT INTO "sqlite_sequence" VALUES('import',1);
INSERT INTO "sqlite_sequence" VALUES('article',1);
INSERT INTO "sqlite_sequence" VALUES('annotator',1);
INSERT INTO "sqlite_sequence" VALUES('journal',8);
INSERT INTO "sqlite_sequence" VALUES('annotation',3);
INSERT INTO "sqlite_sequence" VALUES('fragment',3);
INSERT INTO "sqlite_sequence" VALUES('actor',1);
INSERT INTO "sqlite_sequence" VALUES('actor_assignment',1);
INSERT INTO "sqlite_sequence" VALUES('link',1);
INSERT INTO "sqlite_sequence" VALUES('topic',1);
INSERT INTO "sqlite_sequence" VALUES('completion',1);
COMMIT;