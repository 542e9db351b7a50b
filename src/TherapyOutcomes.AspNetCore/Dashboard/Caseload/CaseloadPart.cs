using System.Collections.Immutable;
using System.Globalization;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Dashboard.Caseload;

/// <summary>
/// One part of a clinic's episodes, those with the most pressing work first. What is inside an episode is in no summary, so a page that looks into episodes
/// takes so many at a time and says so.
/// </summary>
/// <param name="Episodes">The summaries of the episodes in this part.</param>
/// <param name="Number">The number of the part, from 1.</param>
/// <param name="Total">The number of episodes in all parts.</param>
internal sealed record CaseloadPart(ImmutableArray<RecordSummary> Episodes, int Number, int Total)
{
    /// <summary>The number of episodes that one page looks into.</summary>
    public const int Size = 300;

    public const string Parameter = "part";

    public int Count => Math.Max(1, (Total + Size - 1) / Size);

    public int First => ((Number - 1) * Size) + 1;

    public int Last => First + Episodes.Length - 1;

    /// <summary>True if there are episodes that the page doesn't look into.</summary>
    public bool IsCut => Count > 1;

    public static CaseloadPart Of(IEnumerable<RecordSummary> episodes, string? asked)
    {
        var all = episodes
            .OrderBy(episode => episode.OrderKey is null)
            .ThenBy(episode => episode.OrderKey, StringComparer.Ordinal)
            .ThenBy(episode => episode.IsEnded)
            .ThenBy(episode => episode.Key.Id, StringComparer.Ordinal)
            .ToList();
        var part = new CaseloadPart([], 1, all.Count);
        var number = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? Math.Clamp(read, 1, part.Count) : 1;
        return part with { Number = number, Episodes = [.. all.Skip((number - 1) * Size).Take(Size)] };
    }

    /// <summary>Reads the part that the request asks for.</summary>
    public static async Task<CaseloadPart> ReadAsync(PageVisit visit) =>
        Of(await SummariesAsync(visit).ConfigureAwait(false), visit.Visit.Http.Request.Query[Parameter].ToString());

    /// <summary>Reads the summaries of all episodes of the clinic.</summary>
    public static Task<IReadOnlyList<RecordSummary>> SummariesAsync(PageVisit visit) =>
        visit.Get<IRecordCatalog>().ListAllAsync(new RecordQuery { Clinic = visit.Clinic, Kind = RecordKind.Episode }, visit.Canceled);
}
