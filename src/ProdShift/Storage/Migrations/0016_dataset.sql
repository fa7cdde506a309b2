-- What is said of a campaign's output datasets, counted from 1 for each campaign: append-only. kind: Expected (so many files are to
-- be there), Counted, Missing (the source has no such dataset), Unknown (the source did not answer: reason), Dropped (it is no
-- output: what was said before no longer counts). source: whose count it is; user_id where a person said it.
CREATE TABLE campaign_dataset (
    campaign_id TEXT    NOT NULL REFERENCES campaign (id),
    number      INTEGER NOT NULL,
    dataset     TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    files       BIGINT  NULL,
    source      TEXT    NOT NULL,
    reason      TEXT    NOT NULL,
    user_id     TEXT    NULL,
    at          BIGINT  NOT NULL,
    request_id  TEXT    NULL,
    PRIMARY KEY (campaign_id, number),
    UNIQUE (request_id, kind)
);

CREATE TRIGGER campaign_dataset_no_update BEFORE UPDATE ON campaign_dataset
BEGIN SELECT RAISE(ABORT, 'campaign_dataset is append-only'); END;
CREATE TRIGGER campaign_dataset_no_delete BEFORE DELETE ON campaign_dataset
BEGIN SELECT RAISE(ABORT, 'campaign_dataset is append-only'); END;
