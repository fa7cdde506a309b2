using System.Data.Common;
using Dapper;
using ProdShift.Core.Monitoring;

namespace ProdShift.Replay;

/// <summary>Everything that a tally says but its workflow, its hour and its count.</summary>
internal sealed record JobKind(int Stage, string Site, string Entry, string Storage, Outcome Outcome)
{
    public static JobKind Of(Tally tally) => new(tally.Stage, tally.Site, tally.Entry, tally.Storage, tally.Outcome);
}

/// <summary>The numbers of the kinds of jobs, which stand for them in what is stored.</summary>
internal sealed class JobKinds
{
    private readonly Dictionary<JobKind, int> _numbers = [];
    private readonly Dictionary<int, JobKind> _kinds = [];

    private JobKinds(IEnumerable<Row> rows)
    {
        foreach (var row in rows)
            Know(row.ToKind(), (int)row.Id);
    }

    public static JobKinds Load(DbConnection connection, DbTransaction? transaction = null) => new(connection.Query<Row>(
        """
        SELECT id AS Id, stage AS Stage, site AS Site, entry AS Entry, storage AS Storage, outcome AS Outcome,
               exit_code AS ExitCode
        FROM replay_kind
        """,
        transaction: transaction,
        buffered: false));

    public JobKind this[int number] => _kinds[number];

    /// <summary>The kind's number; a new one is stored.</summary>
    public int NumberOf(JobKind kind, DbTransaction transaction)
    {
        if (_numbers.TryGetValue(kind, out var number))
            return number;
        number = (int)transaction.Connection!.QuerySingle<long>(
            """
            INSERT INTO replay_kind (stage, site, entry, storage, outcome, exit_code)
            VALUES (@Stage, @Site, @Entry, @Storage, @Outcome, @ExitCode) RETURNING id
            """,
            new
            {
                kind.Stage,
                kind.Site,
                kind.Entry,
                kind.Storage,
                Outcome = kind.Outcome.Kind.ToString(),
                kind.Outcome.ExitCode,
            },
            transaction);
        Know(kind, number);
        return number;
    }

    private void Know(JobKind kind, int number) => (_numbers[kind], _kinds[number]) = (number, kind);

    private sealed record Row
    {
        public long Id { get; init; }

        public long Stage { get; init; }

        public string Site { get; init; } = "";

        public string Entry { get; init; } = "";

        public string Storage { get; init; } = "";

        public string Outcome { get; init; } = "";

        public long ExitCode { get; init; }

        public JobKind ToKind() =>
            new((int)Stage, Site, Entry, Storage, new(Enum.Parse<OutcomeKind>(Outcome), (int)ExitCode));
    }
}
