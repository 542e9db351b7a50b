using System.Collections.Immutable;
using System.Globalization;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks that a batch is written completely or not at all.</summary>
internal static class AtomicClauses
{
    private const int Batches = 30;

    private static readonly RecordKey E1 = Episode("e1");
    private static readonly RecordKey E2 = Episode("e2");
    private static readonly RecordKey C1 = Client("c1");

    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("ATOMIC-01", StorePart.RecordStore, "A batch is written to all of its records.", async trial =>
        {
            await trial.WriteAsync(Append(E1, 0, "m1", count: 2), Append(C1, 0, "m1"), Append(E2, 0, "m1"));

            StoreExpect.Sequence("the versions of the three records", [1, 2, 1, 1], await trial.VersionsAsync(E1, C1, E2));
        }),

        new("ATOMIC-02", StorePart.RecordStore, "A batch in which one record is in conflict writes nothing to the others.", async trial =>
        {
            await trial.WriteAsync(Append(C1, 0, "m0"));

            StoreExpect.Conflict(await trial.AppendAsync(Append(E1, 0, "m1"), Append(E2, 0, "m1"), Append(C1, 0, "m1")), C1, 0, 1);
            StoreExpect.Nothing("event of the other records", await trial.ReadAsync(E1, E2));
        }),

        new("ATOMIC-03", StorePart.RecordStore, "A reader finds all events that a batch appended to a record, or none.", async trial =>
        {
            var callers = await trial.OpenAsync(2);
            var written = new TaskCompletionSource();
            await StoreTrial.AtOnceAsync(callers, (caller, index) => index == 0 ? WriteAsync(caller, written) : ReadUntilAsync(caller, written.Task));
        }),
    ];

    private static async Task<bool> WriteAsync(StoreTrial caller, TaskCompletionSource written)
    {
        try
        {
            for (var batch = 0; batch < Batches; batch++)
            {
                await caller.WriteAsync(Append(E1, batch * 3, string.Create(CultureInfo.InvariantCulture, $"m{batch}"), count: 3));
            }
        }
        finally
        {
            written.TrySetResult();
        }

        return true;
    }

    private static async Task<bool> ReadUntilAsync(StoreTrial caller, Task written)
    {
        for (var last = false; !last;)
        {
            last = written.IsCompleted;
            var versions = await caller.VersionsAsync(E1);
            Expect.That(versions.Length % 3 == 0, $"Each batch appends 3 events; a reader found {versions.Length}, so it saw part of a batch.");
        }

        return true;
    }
}
