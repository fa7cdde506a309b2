-- A workflow as the last check that named it found it, with what does not change from check to check. scope, mql: NULL where the
-- source tells none. seen_at: the first check that saw it; run_at: the first that saw it past its submission and approval.
CREATE TABLE workflow (
    source   TEXT    NOT NULL,
    workflow INTEGER NOT NULL,
    campaign INTEGER NOT NULL,
    scope    TEXT    NULL,
    mql      TEXT    NULL,
    seen_at  BIGINT  NOT NULL,
    run_at   BIGINT  NULL,
    PRIMARY KEY (source, workflow)
);
CREATE INDEX workflow_campaign ON workflow (campaign);

INSERT INTO workflow (source, workflow, campaign, seen_at, run_at)
SELECT t.source, t.workflow,
    (SELECT campaign FROM workflow_total WHERE source = t.source AND workflow = t.workflow ORDER BY checked_at DESC LIMIT 1),
    min(t.checked_at),
    min(CASE WHEN t.state NOT IN ('Unknown', 'Draft', 'Submitted', 'Approved') THEN t.checked_at END)
FROM workflow_total t GROUP BY t.source, t.workflow;
