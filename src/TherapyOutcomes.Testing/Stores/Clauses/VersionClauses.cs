using System.Collections.Immutable;
using System.Globalization;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks the versions of one record, and writers that compete for the next version.</summary>
internal static class VersionClauses
{
    private const int Writers = 8;
    private const int Rounds = 20;

    private static readonly RecordKey E1 = Episode("e1");
    private static readonly RecordKey C1 = Client("c1");

    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("VERSION-01", StorePart.RecordStore, "Events come back in order, with versions from 1 and without gaps.", async trial =>
        {
            await trial.WriteAsync(Append(E1, 0, "m1", count: 3));
            await trial.WriteAsync(Append(E1, 3, "m2"));
            await trial.WriteAsync(Append(E1, 4, "m3", count: 2));

            StoreExpect.Sequence("the versions", [1, 2, 3, 4, 5, 6], await trial.VersionsAsync(E1));
        }),

        new("VERSION-02", StorePart.RecordStore, "An append that expects a version other than the record's is a conflict and writes nothing.", async trial =>
        {
            await trial.WriteAsync(Append(E1, 0, "m1", count: 2));

            foreach (var expected in new long[] { 0, 1, 3, 9 })
            {
                StoreExpect.Conflict(await trial.AppendAsync(Append(E1, expected, "m2")), E1, expected, 2);
                StoreExpect.Sequence("the versions", [1, 2], await trial.VersionsAsync(E1));
            }
        }),

        new("VERSION-03", StorePart.RecordStore, "An append that expects events in a record that has none is a conflict at version 0.", async trial =>
        {
            StoreExpect.Conflict(await trial.AppendAsync(Append(E1, 2, "m1")), E1, 2, 0);
            StoreExpect.Nothing("event", await trial.ReadAsync(E1));
        }),

        new("VERSION-04", StorePart.RecordStore, "A conflict names the record that is at another version, wherever it is in the batch.", async trial =>
        {
            await trial.WriteAsync(Append(C1, 0, "m0", count: 3));

            StoreExpect.Conflict(await trial.AppendAsync(Append(E1, 0, "m1"), Append(C1, 1, "m1")), C1, 1, 3);
            StoreExpect.Conflict(await trial.AppendAsync(Append(C1, 1, "m1"), Append(E1, 0, "m1")), C1, 1, 3);
        }),

        new("VERSION-05", StorePart.RecordStore, "Of several writers at the same version, exactly one wins.", async trial =>
        {
            var writers = await trial.OpenAsync(Writers);
            await trial.WriteAsync(Append(E1, 0, "m0"));
            for (var version = 1; version <= Rounds; version++)
            {
                var at = version;
                StoreExpect.OneWins(await StoreTrial.AtOnceAsync(writers, (writer, index) => writer.AppendAsync(Append(E1, at, Command(at, index)))));
            }

            StoreExpect.Sequence("the versions", Enumerable.Range(1, Rounds + 1).Select(version => (long)version), await trial.VersionsAsync(E1));
        }),

        new("VERSION-06", StorePart.RecordStore, "Of several writers that begin a record, exactly one wins.", async trial =>
        {
            var writers = await trial.OpenAsync(Writers);
            for (var round = 0; round < Rounds; round++)
            {
                var key = Episode(string.Create(CultureInfo.InvariantCulture, $"e{round}"));
                StoreExpect.OneWins(await StoreTrial.AtOnceAsync(writers, (writer, index) => writer.AppendAsync(Append(key, 0, Command(0, index)))));
                StoreExpect.Sequence("the versions", [1], await trial.VersionsAsync(key));
            }
        }),
    ];

    private static string Command(int version, int writer) => string.Create(CultureInfo.InvariantCulture, $"m{version}-{writer}");
}
