using System.Collections.Immutable;
using TherapyOutcomes.Storage;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks that summaries are written together with the events that they summarize.</summary>
internal static class SummaryClauses
{
    private const int Appends = 40;

    private static readonly RecordKey E1 = Episode("e1");
    private static readonly RecordKey C1 = Client("c1");

    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("SUMMARY-01", StorePart.Catalog, "Every field of a summary comes back, evidence of every kind included.", async trial =>
        {
            var full = Full(E1, 1);
            await trial.WriteAsync(Begin(E1, _ => full));

            SameColumns.Require(full, await trial.SummaryAsync(E1));
        }),

        new("SUMMARY-02", StorePart.Catalog, "Fields without a value come back without one.", async trial =>
        {
            var empty = new RecordSummary { Key = E1, Version = 1, EvaluatedAt = Now, EvaluationBasis = Policy };
            await trial.WriteAsync(Begin(E1, _ => empty));

            SameColumns.Require(empty, await trial.SummaryAsync(E1));
        }),

        new("SUMMARY-03", StorePart.Catalog, "A later append replaces the summary as a whole, in both directions.", async trial =>
        {
            await trial.WriteAsync(Begin(E1));
            var full = Full(E1, 2);
            await trial.WriteAsync(Append(E1, 1, "m2").With(_ => full));
            SameColumns.Require(full, await trial.SummaryAsync(E1));

            await trial.WriteAsync(Append(E1, 2, "m3"));
            SameColumns.Require(Summary(E1, 3), await trial.SummaryAsync(E1));
        }),

        new("SUMMARY-04", StorePart.Catalog, "The summaries of all records of a batch are written.", async trial =>
        {
            await trial.WriteAsync(Begin(E1), Begin(C1));

            SameColumns.Require(Summary(E1, 1), await trial.SummaryAsync(E1));
            SameColumns.Require(Summary(C1, 1), await trial.SummaryAsync(C1));
        }),

        new("SUMMARY-05", StorePart.Catalog, "A batch that is in conflict leaves all summaries as they were.", async trial =>
        {
            await trial.WriteAsync(Begin(E1), Begin(C1));

            await trial.AppendAsync(Batch(Append(E1, 1, "m2").With(_ => Full(E1, 2))).Asserting(C1, 7));

            SameColumns.Require(Summary(E1, 1), await trial.SummaryAsync(E1));
        }),

        new("SUMMARY-06", StorePart.Catalog, "A batch that is a duplicate leaves all summaries as they were.", async trial =>
        {
            await trial.WriteAsync(Begin(E1));

            await trial.AppendAsync(Append(E1, 1, "m1").With(_ => Full(E1, 2)));

            SameColumns.Require(Summary(E1, 1), await trial.SummaryAsync(E1));
        }),

        new("SUMMARY-07", StorePart.Catalog, "A summary is never ahead of the events that can be read.", trial => NeverApartAsync(trial, async reader =>
        {
            var listed = (await reader.ListAsync()).SingleOrDefault()?.Version ?? 0;
            var read = (await reader.VersionsAsync(E1)).LastOrDefault();
            Expect.That(listed <= read, $"The summary was of version {listed} when only version {read} could be read.");
        })),

        new("SUMMARY-08", StorePart.Catalog, "A summary is never behind the events that can be read.", trial => NeverApartAsync(trial, async reader =>
        {
            var read = (await reader.VersionsAsync(E1)).LastOrDefault();
            var listed = (await reader.ListAsync()).SingleOrDefault()?.Version ?? 0;
            Expect.That(listed >= read, $"The summary was of version {listed} after version {read} had been read.");
        })),
    ];

    /// <summary>Creates a summary that has a value in every field.</summary>
    private static RecordSummary Full(RecordKey key, long version) => new()
    {
        Key = key,
        Version = version,
        Proof = new string('b', 64),
        Client = new ClientId("C-9"),
        Practitioner = new PractitionerId("P-9"),
        Stage = EpisodeStage.Monitoring,
        IsHeld = true,
        Next = new SummaryStep
        {
            Command = "record-score",
            Rule = "MON003",
            DueOn = new DateOnly(2026, 3, 9),
            Urgency = Urgency.Emergency,
            MessageKey = "MON003.overdue",
            Evidence =
            [
                new Evidence("change", -12.5m),
                new Evidence("since", new DateOnly(2026, 2, 1)),
                new Evidence("score", new FactId("s-1")),
                Evidence.Named("measure", "odi", "a name for people"),
            ],
        },
        OrderKey = "1-20260309-0-e1",
        ReviewAt = Now.AddDays(3),
        DueWorkAt = Now.AddDays(2),
        EvaluatedAt = Now.AddMilliseconds(1),
        EvaluationBasis = new string('f', 64),
    };

    private static async Task NeverApartAsync(StoreTrial trial, Func<StoreTrial, Task> look)
    {
        var callers = await trial.OpenAsync(2);
        var written = new TaskCompletionSource();
        await StoreTrial.AtOnceAsync(callers, async (caller, index) =>
        {
            if (index == 0)
            {
                await WriteAsync(caller, written);
                return true;
            }

            for (var last = false; !last;)
            {
                last = written.Task.IsCompleted;
                await look(caller);
            }

            return true;
        });
    }

    private static async Task WriteAsync(StoreTrial caller, TaskCompletionSource written)
    {
        try
        {
            for (var version = 0; version < Appends; version++)
            {
                await caller.WriteAsync(Append(E1, version, FormattableString.Invariant($"m{version}")));
            }
        }
        finally
        {
            written.TrySetResult();
        }
    }
}
