using System.Collections.Immutable;
using TherapyOutcomes.Storage;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks commands that are already recorded.</summary>
internal static class CommandClauses
{
    private static readonly RecordKey E1 = Episode("e1");
    private static readonly RecordKey E2 = Episode("e2");
    private static readonly RecordKey C1 = Client("c1");

    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("COMMAND-01", StorePart.RecordStore, "A command that is already recorded is reported as a duplicate with its first and last version, and nothing is written.", async trial =>
        {
            await trial.WriteAsync(Append(E1, 0, "m1"));
            await trial.WriteAsync(Append(E1, 1, "m2", count: 3));
            await trial.WriteAsync(Append(E1, 4, "m3"));

            StoreExpect.Duplicate(await trial.AppendAsync(Append(E1, 5, "m2", count: 2)), Recorded(E1, "m2", 2, 4));
            StoreExpect.Sequence("the versions", [1, 2, 3, 4, 5], await trial.VersionsAsync(E1));
        }),

        new("COMMAND-02", StorePart.RecordStore, "A duplicate wins over a conflict of the same record.", async trial =>
        {
            await trial.WriteAsync(Append(E1, 0, "m1", count: 2));

            StoreExpect.Duplicate(await trial.AppendAsync(Append(E1, 0, "m1", count: 2)), Recorded(E1, "m1", 1, 2));
        }),

        new("COMMAND-03", StorePart.RecordStore, "A duplicate wins over a conflict of another record.", async trial =>
        {
            await trial.WriteAsync(Append(E1, 0, "m1"));

            StoreExpect.Duplicate(await trial.AppendAsync(Append(E2, 7, "m1"), Append(E1, 1, "m1")), Recorded(E1, "m1", 1, 1));
        }),

        new("COMMAND-04", StorePart.RecordStore, "A duplicate wins over an assertion that no longer holds.", async trial =>
        {
            await trial.WriteAsync(Batch(Append(E1, 0, "m1")).Asserting(C1, 0));
            await trial.WriteAsync(Append(C1, 0, "m2"));

            StoreExpect.Duplicate(await trial.AppendAsync(Batch(Append(E1, 0, "m1")).Asserting(C1, 0)), Recorded(E1, "m1", 1, 1));
        }),

        new("COMMAND-05", StorePart.RecordStore, "All commands of the batch that are on record are listed, in the order of the batch.", async trial =>
        {
            await trial.WriteAsync(Append(E1, 0, "m1", count: 2), Append(C1, 0, "m1"));
            await trial.WriteAsync(Append(E2, 0, "m1"));

            StoreExpect.Duplicate(
                await trial.AppendAsync(Append(E2, 1, "m1"), Append(E1, 2, "m1"), Append(C1, 1, "m1")),
                Recorded(E2, "m1", 1, 1),
                Recorded(E1, "m1", 1, 2),
                Recorded(C1, "m1", 1, 1));
        }),

        new("COMMAND-06", StorePart.RecordStore, "Each of several commands in one append is recognized later, with its own versions.", async trial =>
        {
            await trial.WriteAsync(Two(0, "m1", "m2"));

            StoreExpect.Duplicate(await trial.AppendAsync(Append(E1, 3, "m1")), Recorded(E1, "m1", 1, 2));
            StoreExpect.Duplicate(await trial.AppendAsync(Append(E1, 3, "m2")), Recorded(E1, "m2", 3, 3));
        }),

        new("COMMAND-07", StorePart.RecordStore, "A batch with a new command and one that is on record writes nothing, and only the latter is reported.", async trial =>
        {
            await trial.WriteAsync(Append(E1, 0, "m1"));

            StoreExpect.Duplicate(await trial.AppendAsync(Two(1, "new", "m1"), Append(E2, 0, "m1")), Recorded(E1, "m1", 1, 1));
            StoreExpect.Sequence("the versions", [1], await trial.VersionsAsync(E1, E2));
        }),

        new("COMMAND-08", StorePart.RecordStore, "A command id belongs to its record: it may be used again in another record, kind or clinic.", async trial =>
        {
            await trial.WriteAsync(Append(E1, 0, "m1"));

            foreach (var key in new[] { E2, Client("e1"), Episode("e1", OtherClinic) })
            {
                await trial.WriteAsync(Append(key, 0, "m1"));
            }
        }),

        new("COMMAND-09", StorePart.RecordStore, "Command ids that differ only in case belong to different commands.", async trial =>
        {
            await trial.WriteAsync(Append(E1, 0, "m1"));

            await trial.WriteAsync(Append(E1, 1, "M1"));

            StoreExpect.Sequence("the commands", ["m1", "M1"], (await trial.ReadAsync(E1)).Select(stored => stored.Command.Value));
        }),

        new("COMMAND-10", StorePart.RecordStore, "A command that was refused by a conflict can be submitted again at the actual version.", async trial =>
        {
            await trial.WriteAsync(Append(E1, 0, "m1"));
            StoreExpect.Conflict(await trial.AppendAsync(Append(E1, 0, "m2")), E1, 0, 1);

            await trial.WriteAsync(Append(E1, 1, "m2"));

            StoreExpect.Sequence("the versions", [1, 2], await trial.VersionsAsync(E1));
        }),

        new("COMMAND-11", StorePart.RecordStore, "One command from several writers at once is written once, and is a duplicate for all others.", async trial =>
        {
            var writers = await trial.OpenAsync(8);
            for (var version = 0; version < 20; version++)
            {
                var at = version;
                var command = FormattableString.Invariant($"m{version}");
                var results = await StoreTrial.AtOnceAsync(writers, (writer, _) => writer.AppendAsync(Append(E1, at, command)));

                var written = results.Count(result => result is AppendResult.Appended);
                Expect.That(written == 1, $"Expected the command to be written once; {written} writers were told that they wrote it.");
                foreach (var result in results.Where(result => result is not AppendResult.Appended))
                {
                    StoreExpect.Duplicate(result, Recorded(E1, command, at + 1, at + 1));
                }
            }
        }),
    ];

    private static RecordedCommand Recorded(RecordKey key, string command, long first, long last) => new(key, new CommandId(command), first, last);

    /// <summary>Creates two events of one command and one event of another.</summary>
    private static RecordAppend Two(long after, string first, string second)
    {
        var append = Append(E1, after, first, count: 2);
        return append with
        {
            Events = append.Events.Add(Event(E1, after + 3, second)),
            Summary = Summary(E1, after + 3),
        };
    }
}
