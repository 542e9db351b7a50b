using System.Collections.Immutable;
using TherapyOutcomes.AspNetCore.Access;
using TherapyOutcomes.AspNetCore.Dashboard.Forms;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;

namespace TherapyOutcomes.AspNetCore.Dashboard.Episodes;

/// <summary>Lists what an episode does not take as it stands, and why.</summary>
internal static class NotNow
{
    /// <summary>Returns a line for each command that the caller could give if the episode took it.</summary>
    public static async Task<ImmutableArray<NotNowLine>> OfAsync(PageVisit page, FormRecord record)
    {
        var lines = ImmutableArray.CreateBuilder<NotNowLine>();
        foreach (var command in page.Site.IsReadOnly ? [] : CommandGroups.All.Where(command => record.Subject.Takes(command) && !record.Takes.Contains(command)))
        {
            if (CommandAreas.OfName(command) is { } area && await page.MayAsync(area, record.Subject.Key).ConfigureAwait(false))
            {
                var obstacle = Obstacle.Of(record, command, page.Words);
                lines.Add(new NotNowLine(FormWords.Command(page.Words, command), obstacle.Why, await FormPlaces.HelpAsync(page, record, obstacle).ConfigureAwait(false)));
            }
        }

        return [.. lines.OrderBy(line => line.Label, StringComparer.Create(page.Words.Culture, ignoreCase: true))];
    }
}
