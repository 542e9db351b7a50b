using TherapyOutcomes.Commands;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Deciding;

/// <summary>
/// Finds the practitioners who treat a client in any open episode. None of them may clear a red flag or resolve a major reaction of the client (REF009).
/// </summary>
/// <remarks>
/// The store's summaries tell. Who takes on the client while the command is decided is not seen. A store that lists no records tells of nobody, and then
/// the practitioners of the reports and of the command's own episode count.
/// </remarks>
internal static class CareTeam
{
    /// <summary>Completes what was loaded with the client's practitioners if the command needs to know them.</summary>
    public static async ValueTask<LoadedRecords> WithAsync(IRecordCatalog? catalog, Command command, LoadedRecords loaded, CancellationToken cancellationToken)
    {
        if (catalog is null || command is not (ClearRedFlag or ResolveReaction { By: not null }) || loaded.Subject is not { } client)
        {
            return loaded;
        }

        var episodes = new RecordQuery { Clinic = command.Clinic, Kind = RecordKind.Episode, Client = client };
        var summaries = await catalog.ListAllAsync(episodes, cancellationToken).ConfigureAwait(false);
        return loaded with { CareTeam = [.. summaries.Where(summary => !summary.IsEnded).Select(summary => summary.Practitioner).OfType<PractitionerId>().Distinct()] };
    }
}
