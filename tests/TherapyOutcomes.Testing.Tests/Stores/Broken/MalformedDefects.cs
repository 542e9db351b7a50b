using System.Collections.Immutable;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>Stores that do not notice that a batch is malformed.</summary>
internal static class MalformedDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        Accepts("MALFORMED-01", "AcceptsBatchesOfNothing", batch => batch.Appends is { IsDefault: false, IsEmpty: true }),
        Accepts("MALFORMED-02", "AcceptsMissingLists", batch => batch.Outdates.IsDefault),
        Accepts("MALFORMED-03", "AcceptsAppendsWithoutEvents", batch => batch.Appends.Any(append => append.Events.IsDefaultOrEmpty)),
        Accepts("MALFORMED-04", "AcceptsARecordTwice", batch => batch.Appends.DistinctBy(append => append.Key).Count() < batch.Appends.Length),
        Accepts("MALFORMED-05", "AcceptsAssertionsOfItsOwnRecords", batch => batch.Assertions.Any(assertion => batch.Appends.Any(append => append.Key == assertion.Key))),
        Accepts("MALFORMED-06", "AcceptsOtherClinics", batch => batch.Assertions.Any(assertion => assertion.Key.Clinic != batch.Clinic)),
        Accepts("MALFORMED-07", "AcceptsGaps", batch => Events(batch).Any(stored => stored.Version > 2)),
        Accepts("MALFORMED-08", "AcceptsEventsOfOtherRecords", batch => batch.Appends.Any(append => append.Events.Any(stored => stored.Key != append.Key))),
        Accepts("MALFORMED-09", "AcceptsSplitCommands", batch => Events(batch).DistinctBy(stored => stored.Command).Count() > 1),
        Accepts("MALFORMED-10", "AcceptsAnyOrdinals", batch => Events(batch).Any(stored => stored.Ordinal > 0)),
        Accepts("MALFORMED-11", "AcceptsSummariesOfOtherRecords", batch => batch.Appends.Any(append => append.Summary.Key != append.Key)),
        Accepts("MALFORMED-12", "AcceptsSummariesOfLaterVersions", batch => batch.Appends.Any(append => append.Summary.Version > append.Events[^1].Version)),
        Accepts("MALFORMED-13", "AcceptsUnknownKinds", batch => batch.NewKeys.Any(key => !Enum.IsDefined(key.Record.Kind))),
        Accepts("MALFORMED-14", "AcceptsNegativeVersions", batch => batch.Assertions.Any(assertion => assertion.Version < 0)),
        Accepts("MALFORMED-15", "AcceptsTwoKeysForOneRecord", batch => batch.NewKeys.DistinctBy(key => key.Record).Count() < batch.NewKeys.Length),
        Accepts("MALFORMED-16", "AcceptsKeysOfRecordsThatAreNotInTheBatch", batch => batch.NewKeys.Any(key => !batch.Appends.Any(append => append.Key == key.Record))),
        Accepts("MALFORMED-17", "AcceptsCausesInOtherClinics", batch => Events(batch).Any(stored => stored.Cause.Record.Clinic != batch.Clinic)),
        Accepts("MALFORMED-18", "AcceptsErasuresOfClientsThatAreNotInTheBatch", batch => !batch.Erasures.IsDefaultOrEmpty),
    ];

    private static Defect Accepts(string clause, string name, Func<AppendBatch, bool> which) => new(clause, name, store =>
    {
        var append = store.Append;
        store.Append = async (batch, token) =>
        {
            try
            {
                return await append(batch, token);
            }
            catch (ArgumentException) when (which(batch))
            {
                return new AppendResult.Appended();
            }
        };
    });

    private static IEnumerable<StoredEvent> Events(AppendBatch batch) => batch.Appends.SelectMany(append => append.Events);
}
