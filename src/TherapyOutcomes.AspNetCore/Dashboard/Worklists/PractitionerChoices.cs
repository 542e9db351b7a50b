using System.Collections.Immutable;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Dashboard.Worklists;

/// <summary>The practitioners to choose from in the filter.</summary>
/// <param name="All">The ids, in order.</param>
/// <param name="IsComplete">False if there can be more, so that one is typed in instead of being chosen.</param>
internal sealed record PractitionerChoices(ImmutableArray<PractitionerId> All, bool IsComplete)
{
    private const int MostRecords = 500;

    /// <summary>Lists those who have a record or episodes. A large clinic is not read from end to end for it.</summary>
    public static async ValueTask<PractitionerChoices> ReadAsync(IRecordCatalog catalog, ClinicId clinic, IEnumerable<PractitionerId> known, CancellationToken canceled)
    {
        var practitioners = await catalog.ListAsync(new RecordQuery { Clinic = clinic, Kind = RecordKind.Practitioner }, null, MostRecords, canceled).ConfigureAwait(false);
        var episodes = await catalog.ListAsync(new RecordQuery { Clinic = clinic, Kind = RecordKind.Episode }, null, MostRecords, canceled).ConfigureAwait(false);
        var ids = practitioners.Concat(episodes).Select(summary => summary.Practitioner).OfType<PractitionerId>().Concat(known);
        return new PractitionerChoices(
            [.. ids.Distinct().OrderBy(id => id.Value, StringComparer.OrdinalIgnoreCase)],
            practitioners.Count < MostRecords && episodes.Count < MostRecords);
    }
}
