using System.Collections.Immutable;
using TherapyOutcomes.AspNetCore.Dashboard.Forms;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;

namespace TherapyOutcomes.AspNetCore.Dashboard.Episodes;

/// <summary>Finds the forms that a page of an episode may lead its reader to.</summary>
internal static class FormMap
{
    /// <summary>Returns the paths of forms by their commands. What is not possible, or not for the reader, has none.</summary>
    public static async Task<ImmutableDictionary<string, string>> OfAsync(PageVisit page, EpisodeFacts facts)
    {
        var places = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var command in facts.Possible.Select(possible => possible.Name).Concat(OfClient(facts.Record)))
        {
            if (await FormPlaces.OfAsync(page, facts.Record, command).ConfigureAwait(false) is { } place)
            {
                places[command] = place;
            }
        }

        return places.ToImmutable();
    }

    private static IEnumerable<string> OfClient(FormRecord record) => CommandGroups.OfClient.Where(command => FormDesk.IsPossible(record.Client!, command));
}
