using System.Collections.Immutable;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.AspNetCore.Dashboard.Worklists;

/// <summary>An entry with the client's other episodes that wait for the same safety matter.</summary>
/// <param name="Entry">The entry: that of the episode in which the matter was reported, if it is on the page.</param>
/// <param name="Waiting">The other episodes, whose own entries would only say the same.</param>
internal sealed record EntryGroup(WorklistEntry Entry, ImmutableArray<EpisodeId> Waiting)
{
    /// <summary>
    /// Groups the entries of one page, the most pressing first. Entries of other pages are not known: a page is found by its place in the order of all work,
    /// and what an entry is about is known only once it is read.
    /// </summary>
    /// <param name="entries">The entries of the page.</param>
    /// <param name="isPrivate">Determines whether the page must not say what an entry is about. Such an entry stays alone.</param>
    public static ImmutableArray<EntryGroup> Of(IEnumerable<WorklistEntry> entries, Func<WorklistEntry, bool> isPrivate) =>
    [
        .. entries
            .GroupBy(entry => !isPrivate(entry) && SharedMatter.Of(entry) is { } matter ? (object)matter : entry.Record)
            .Select(about => Of([.. about])),
    ];

    private static EntryGroup Of(ImmutableArray<WorklistEntry> entries)
    {
        var shown = entries.FirstOrDefault(SharedMatter.IsReportedIn) ?? entries[0];
        return new EntryGroup(shown, [.. entries.Where(entry => entry != shown).Select(entry => new EpisodeId(entry.Record.Id))]);
    }
}
