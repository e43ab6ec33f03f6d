BEGIN TRANSACTION;
CREATE TABLE "actor" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "uuid" TEXT NOT NULL, "brought_by_id" INTEGER, "name" TEXT NOT NULL, "kind" TEXT NOT NULL, "aliases" TEXT NOT NULL, "wikidata" TEXT NOT NULL, "description" TEXT NOT NULL, "notes" TEXT NOT NULL, FOREIGN KEY ("brought_by_id") REFERENCES "import" ("key") ON DELETE RESTRICT) STRICT;
INSERT INTO "actor" VALUES(1,'01a213c5-129e-7627-a2f4-2f8627017c7f',NULL,'{Pumps} & Sons','person','[]','','','');
CREATE TABLE "actor_assignment" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "annotation_id" INTEGER NOT NULL, "seq" INTEGER NOT NULL, "actor_id" INTEGER NOT NULL, FOREIGN KEY ("annotation_id") REFERENCES "annotation" ("key") ON DELETE CASCADE, FOREIGN KEY ("actor_id") REFERENCES "actor" ("key") ON DELETE RESTRICT) STRICT;
CREATE TABLE "annotation" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "uuid" TEXT NOT NULL, "article_id" INTEGER NOT NULL, "annotator_id" INTEGER NOT NULL, "label" TEXT NOT NULL, "extent" TEXT NOT NULL, "attributes" TEXT NOT NULL, "note" TEXT NOT NULL, "status" TEXT NOT NULL CHECK (status IN ('accepted', 'edited', 'rejected')), "confidence" REAL, "origin" TEXT NOT NULL, "created" TEXT NOT NULL, "updated" TEXT NOT NULL, FOREIGN KEY ("article_id") REFERENCES "article" ("key") ON DELETE RESTRICT, FOREIGN KEY ("annotator_id") REFERENCES "annotator" ("key") ON DELETE RESTRICT) STRICT;
INSERT INTO "annotation" VALUES(3,'01a213c5-129c-7ffc-8cb9-29ec73590a35',1,1,'actor','28-42','[]','','accepted',NULL,'person','2026-11-25T17:33:32.188Z','2026-11-25T17:33:32.188Z');
INSERT INTO "annotation" VALUES(4,'01a213c5-129c-723f-98aa-a93446bd62ee',1,1,'quote','0-22','[]','','accepted',NULL,'person','2026-11-25T17:33:32.188Z','2026-11-25T17:33:32.188Z');
CREATE TABLE "annotator" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "name" TEXT NOT NULL, "kind" TEXT NOT NULL) STRICT;
INSERT INTO "annotator" VALUES(1,'ann-01','person');
CREATE TABLE "article" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "uuid" TEXT NOT NULL, "brought_by_id" INTEGER NOT NULL, "deleted" INTEGER NOT NULL CHECK (deleted IN (0, 1)), "text" TEXT NOT NULL, "sha256" TEXT NOT NULL, "title" TEXT NOT NULL, "outlet" TEXT NOT NULL, "byline" TEXT NOT NULL, "published" TEXT NOT NULL, "url" TEXT NOT NULL, "language" TEXT NOT NULL, "rights" TEXT NOT NULL, "provenance" TEXT NOT NULL, "metadata" TEXT NOT NULL, FOREIGN KEY ("brought_by_id") REFERENCES "import" ("key") ON DELETE RESTRICT) STRICT;
INSERT INTO "article" VALUES(1,'01a213c5-129a-70aa-97e4-ebda013ddbc7',1,0,'“The pumps will hold,” said Ines Halvorsen. The mayor, Jon Birk, denied it: “They will not.”
','f73d71c4905afbbcfb2b7ef6f55a6c1386641a03b628ad7d3a98979fef14d8a4','Pumps','','','','','','{}','{}','[]');
CREATE TABLE "backup" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "at" TEXT NOT NULL, "file_name" TEXT NOT NULL, "journal" INTEGER NOT NULL) STRICT;
CREATE TABLE "codebook" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "toml" TEXT NOT NULL) STRICT;
INSERT INTO "codebook" VALUES(1,'# Pullquote codebook: who said what in the news.
#
# Attribute values follow the attribution schemas of the field: quote types after Pareti (2016) and the
# Redewiedergabe corpus, medium and reality after Redewiedergabe, act and polarity after PDTB, factuality after
# FactBank, check-worthiness after ClaimBuster, claim types after DEbateNet. The first value of a list is the
# usual one; `default` is set only where leaving a value out would be ambiguous.
schema = "pullquote-codebook/1"
id = "news-attribution"
name = "News attribution"
version = 1

[extent]
# A quote''s content is the full clause and keeps its quotation marks.
content_includes_marks = true

[[label]]
id = "quote"
name = "Quote"
key = "Q"
function = "content"
pattern = "solid"
light = "#1e5fbb"
dark = "#58a4fe"
guide = "What somebody said, wrote, thinks or demands: the whole clause with its quotation marks, without the cue and the source. A quote that is interrupted is one annotation with several fragments."

[[label.attribute]]
name = "quote_type"
title = "Type"
values = ["direct", "indirect", "mixed", "free_indirect", "reported"]

[[label.attribute]]
name = "medium"
title = "Medium"
values = ["speech", "writing", "thought", "visual", "unspecified"]

[[label.attribute]]
name = "act"
title = "Act"
values = ["assertion", "belief", "knowledge", "intention", "attitude", "decree", "perception", "question", "refusal"]

[[label.attribute]]
name = "polarity"
title = "Polarity"
values = ["positive", "negated"]

[[label.attribute]]
name = "reality"
title = "Reality"
values = ["factual", "hypothetical", "future", "conditional"]

[[label.attribute]]
name = "certainty"
title = "Certainty"
values = ["certain", "uncertain"]

[[label]]
id = "cue"
name = "Cue"
key = "U"
function = "cue"
pattern = "dots"
light = "#18624f"
dark = "#98e1d7"
guide = "The words that attribute: the verb with its auxiliaries, negation and manner (“said on Twitter”), a preposition (“according to”), a noun (“claim”) or a colon."

[[label]]
id = "actor"
name = "Actor"
key = "A"
function = "mention"
pattern = "dashes"
light = "#6c2b05"
dark = "#e6894d"
guide = "A mention of somebody or something that speaks, is addressed or is spoken of: a name with its title, a noun phrase or a pronoun."

[[label.attribute]]
name = "mention_type"
title = "Mention"
values = ["name", "nominal", "pronoun"]

[[label]]
id = "claim"
name = "Claim"
key = "C"
function = "claim"
pattern = "dash_dot"
light = "#5c6a36"
dark = "#c7de98"
guide = "A sentence or clause, inside or outside a quote, that asserts something that can be true or false, or demands something."

[[label.attribute]]
name = "claim_type"
title = "Type"
values = ["factual", "causal", "prediction", "demand", "evaluation", "definition"]

[[label.attribute]]
name = "checkworthiness"
title = "Check-worthy"
values = ["NFS", "UFS", "CFS", "unrated"]

[[label.attribute]]
name = "factuality"
title = "Factuality"
values = ["CT+", "CT-", "PR+", "PR-", "PS+", "PS-", "CTu", "Uu"]

[[label.attribute]]
name = "voice"
title = "Voice"
values = ["reported", "journalist"]

[[label.attribute]]
name = "stance"
title = "Stance"
values = ["support", "oppose", "query", "neutral"]

[[label]]
id = "not_attributed"
name = "Not attributed"
key = "N"
function = "quoted"
pattern = "double"
light = "#863c77"
dark = "#c88db9"
guide = "Words in quotation marks that attribute nothing: a distancing word, a title, a term, a nickname."

[[label.attribute]]
name = "kind"
title = "Kind"
values = ["scare_quote", "title_of_work", "term", "nickname", "slogan", "motto", "hypothetical_speech", "other"]

[[label]]
id = "zone"
name = "Zone"
key = "Z"
function = "zone"
pattern = "long_dashes"
light = "#324047"
dark = "#a4a8a0"
guide = "A part of the page that is not running text, or the body itself: headline, byline, caption, credit."

[[label.attribute]]
name = "kind"
title = "Kind"
values = ["headline", "standfirst", "byline", "dateline", "body", "caption", "photo_credit", "pull_quote", "boilerplate", "advert", "correction", "copyright"]

[[role]]
id = "source"
name = "source"
heads = ["quote"]
tails = ["actor"]

[[role]]
id = "cue"
name = "cue"
heads = ["quote"]
tails = ["cue"]

[[role]]
id = "addressee"
name = "addressee"
heads = ["quote"]
tails = ["actor"]

[[role]]
id = "expresses"
name = "expresses"
heads = ["quote"]
tails = ["claim"]

[[role]]
id = "claimant"
name = "claimant"
heads = ["claim"]
tails = ["actor"]

[[role]]
id = "about"
name = "about"
heads = ["claim"]
tails = ["actor"]

[[role]]
id = "same_quote_as"
name = "same_quote_as"
heads = ["quote"]
tails = ["quote"]

[[role]]
id = "nested_in"
name = "nested_in"
heads = ["quote"]
tails = ["quote"]
');
CREATE TABLE "completion" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "article_id" INTEGER NOT NULL, "annotator_id" INTEGER NOT NULL, "label" TEXT NOT NULL, FOREIGN KEY ("article_id") REFERENCES "article" ("key") ON DELETE RESTRICT, FOREIGN KEY ("annotator_id") REFERENCES "annotator" ("key") ON DELETE RESTRICT) STRICT;
CREATE TABLE "decision" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "uuid" TEXT NOT NULL, "article_id" INTEGER NOT NULL, "annotator_id" INTEGER NOT NULL, "kind" TEXT NOT NULL CHECK (kind IN ('attribution', 'mention', 'claim', 'quoted', 'zone')), "verdict" TEXT NOT NULL CHECK (verdict IN ('accepted', 'edited', 'rejected')), "rule" TEXT NOT NULL, "confidence" REAL NOT NULL, "extent" TEXT NOT NULL, "fragments" TEXT NOT NULL, "distance" INTEGER NOT NULL CHECK (distance >= 0), "annotation" TEXT NOT NULL, "reviewed" INTEGER NOT NULL CHECK (reviewed IN (0, 1)), "at" TEXT NOT NULL, FOREIGN KEY ("article_id") REFERENCES "article" ("key") ON DELETE RESTRICT, FOREIGN KEY ("annotator_id") REFERENCES "annotator" ("key") ON DELETE RESTRICT) STRICT;
CREATE TABLE "fragment" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "annotation_id" INTEGER NOT NULL, "seq" INTEGER NOT NULL, "start" INTEGER NOT NULL, "stop" INTEGER NOT NULL, "surface" TEXT NOT NULL, FOREIGN KEY ("annotation_id") REFERENCES "annotation" ("key") ON DELETE CASCADE, CHECK (start >= 0 AND stop > start)) STRICT;
INSERT INTO "fragment" VALUES(3,3,0,28,42,'Ines Halvorsen');
INSERT INTO "fragment" VALUES(4,4,0,0,22,'“The pumps will hold,”');
CREATE TABLE "import" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "uuid" TEXT NOT NULL, "name" TEXT NOT NULL, "visible" INTEGER NOT NULL CHECK (visible IN (0, 1)), "finished" INTEGER NOT NULL CHECK (finished IN (0, 1))) STRICT;
INSERT INTO "import" VALUES(1,'01a213c5-1299-74db-b816-8076d35ad7b7','test',1,1);
CREATE TABLE "journal" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "annotator_id" INTEGER NOT NULL, "at" TEXT NOT NULL, "kind" TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')), "target" INTEGER, "name" TEXT NOT NULL, "article" TEXT NOT NULL, "changes" TEXT NOT NULL, "undone" INTEGER NOT NULL CHECK (undone IN (0, 1)), "schema" INTEGER NOT NULL, FOREIGN KEY ("annotator_id") REFERENCES "annotator" ("key") ON DELETE RESTRICT) STRICT;
INSERT INTO "journal" VALUES(1,1,'2026-11-25T17:33:32.186Z','edit',NULL,'Import 1 article','01a213c5-129a-70aa-97e4-ebda013ddbc7','[{"type":"import","before":{"id":"01a213c5-1299-74db-b816-8076d35ad7b7","visible":false},"after":{"id":"01a213c5-1299-74db-b816-8076d35ad7b7","visible":true}}]',0,2);
INSERT INTO "journal" VALUES(2,1,'2026-11-25T17:33:32.188Z','edit',NULL,'Tag as Quote','01a213c5-129a-70aa-97e4-ebda013ddbc7','[{"type":"annotation","before":null,"after":{"id":"01a213c5-129c-723f-98aa-a93446bd62ee","article":"01a213c5-129a-70aa-97e4-ebda013ddbc7","annotator":"ann-01","label":"quote","fragments":[{"start":0,"end":22,"text":"“The pumps will hold,”"}],"attributes":[],"actors":[],"topics":[],"note":"","status":"accepted","confidence":null,"origin":"person","created":"2026-11-25T17:33:32.188Z","updated":"2026-11-25T17:33:32.188Z"}}]',0,2);
INSERT INTO "journal" VALUES(3,1,'2026-11-25T17:33:32.189Z','edit',NULL,'Tag as Actor','01a213c5-129a-70aa-97e4-ebda013ddbc7','[{"type":"annotation","before":null,"after":{"id":"01a213c5-129c-7ffc-8cb9-29ec73590a35","article":"01a213c5-129a-70aa-97e4-ebda013ddbc7","annotator":"ann-01","label":"actor","fragments":[{"start":28,"end":42,"text":"Ines Halvorsen"}],"attributes":[],"actors":[],"topics":[],"note":"","status":"accepted","confidence":null,"origin":"person","created":"2026-11-25T17:33:32.188Z","updated":"2026-11-25T17:33:32.188Z"}}]',0,2);
INSERT INTO "journal" VALUES(4,1,'2026-11-25T17:33:32.190Z','edit',NULL,'Link source','01a213c5-129a-70aa-97e4-ebda013ddbc7','[{"type":"link","before":null,"after":{"id":"01a213c5-129d-7d59-888b-7918109f99e6","article":"01a213c5-129a-70aa-97e4-ebda013ddbc7","role":"source","head":"01a213c5-129c-723f-98aa-a93446bd62ee","tail":"01a213c5-129c-7ffc-8cb9-29ec73590a35","annotator":"ann-01","status":"accepted","origin":"person","attributes":[],"note":""}}]',0,2);
INSERT INTO "journal" VALUES(5,1,'2026-11-25T17:33:32.190Z','edit',NULL,'Add actor “{Pumps} & Sons”','','[{"type":"actor","before":null,"after":{"id":"01a213c5-129e-7627-a2f4-2f8627017c7f","name":"{Pumps} & Sons","kind":"person","aliases":[],"wikidata":"","description":"","notes":""}}]',0,2);
INSERT INTO "journal" VALUES(6,1,'2026-11-25T17:33:32.191Z','edit',NULL,'Delete 2 annotations','01a213c5-129a-70aa-97e4-ebda013ddbc7','[{"type":"link","before":{"id":"01a213c5-129d-7d59-888b-7918109f99e6","article":"01a213c5-129a-70aa-97e4-ebda013ddbc7","role":"source","head":"01a213c5-129c-723f-98aa-a93446bd62ee","tail":"01a213c5-129c-7ffc-8cb9-29ec73590a35","annotator":"ann-01","status":"accepted","origin":"person","attributes":[],"note":""},"after":null},{"type":"annotation","before":{"id":"01a213c5-129c-723f-98aa-a93446bd62ee","article":"01a213c5-129a-70aa-97e4-ebda013ddbc7","annotator":"ann-01","label":"quote","fragments":[{"start":0,"end":22,"text":"“The pumps will hold,”"}],"attributes":[],"actors":[],"topics":[],"note":"","status":"accepted","confidence":null,"origin":"person","created":"2026-11-25T17:33:32.188Z","updated":"2026-11-25T17:33:32.188Z"},"after":null},{"type":"annotation","before":{"id":"01a213c5-129c-7ffc-8cb9-29ec73590a35","article":"01a213c5-129a-70aa-97e4-ebda013ddbc7","annotator":"ann-01","label":"actor","fragments":[{"start":28,"end":42,"text":"Ines Halvorsen"}],"attributes":[],"actors":[],"topics":[],"note":"","status":"accepted","confidence":null,"origin":"person","created":"2026-11-25T17:33:32.188Z","updated":"2026-11-25T17:33:32.188Z"},"after":null}]',1,2);
INSERT INTO "journal" VALUES(7,1,'2026-11-25T17:33:32.191Z','undo',6,'Delete 2 annotations','01a213c5-129a-70aa-97e4-ebda013ddbc7','[]',0,2);
CREATE TABLE "link" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "uuid" TEXT NOT NULL, "role" TEXT NOT NULL, "head_id" INTEGER NOT NULL, "tail_id" INTEGER NOT NULL, "annotator_id" INTEGER NOT NULL, "status" TEXT NOT NULL CHECK (status IN ('accepted', 'edited', 'rejected')), "origin" TEXT NOT NULL, "attributes" TEXT NOT NULL, "note" TEXT NOT NULL, FOREIGN KEY ("head_id") REFERENCES "annotation" ("key") ON DELETE RESTRICT, FOREIGN KEY ("tail_id") REFERENCES "annotation" ("key") ON DELETE RESTRICT, FOREIGN KEY ("annotator_id") REFERENCES "annotator" ("key") ON DELETE RESTRICT) STRICT;
INSERT INTO "link" VALUES(2,'01a213c5-129d-7d59-888b-7918109f99e6','source',4,3,1,'accepted','person','[]','');
CREATE TABLE "setting" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "name" TEXT NOT NULL, "value" TEXT NOT NULL) STRICT;
CREATE TABLE "topic" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "uuid" TEXT NOT NULL, "brought_by_id" INTEGER, "name" TEXT NOT NULL, "parent" TEXT NOT NULL, "description" TEXT NOT NULL, FOREIGN KEY ("brought_by_id") REFERENCES "import" ("key") ON DELETE RESTRICT) STRICT;
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
CREATE UNIQUE INDEX "decision_uuid" ON "decision" ("uuid");
CREATE UNIQUE INDEX "decision_article_id_annotator_id_kind_extent" ON "decision" ("article_id", "annotator_id", "kind", "extent");
CREATE INDEX "journal_annotator_id_kind" ON "journal" ("annotator_id", "kind");
CREATE UNIQUE INDEX "setting_name" ON "setting" ("name");
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('codebook',1);
INSERT INTO "sqlite_sequence" VALUES('import',1);
INSERT INTO "sqlite_sequence" VALUES('article',1);
INSERT INTO "sqlite_sequence" VALUES('annotator',1);
INSERT INTO "sqlite_sequence" VALUES('journal',7);
INSERT INTO "sqlite_sequence" VALUES('annotation',4);
INSERT INTO "sqlite_sequence" VALUES('fragment',4);
INSERT INTO "sqlite_sequence" VALUES('link',2);
INSERT INTO "sqlite_sequence" VALUES('actor',1);
COMMIT;
