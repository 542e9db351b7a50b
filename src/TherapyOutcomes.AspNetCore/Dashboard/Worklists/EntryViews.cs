using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Dashboard.Words;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.AspNetCore.Dashboard.Worklists;

/// <summary>Turns entries of the worklist into what the page shows.</summary>
/// <param name="Site">The site.</param>
/// <param name="Words">The words.</param>
/// <param name="Today">Today at the clinic.</param>
internal sealed record EntryViews(Site Site, DashboardWords Words, DateOnly Today)
{
    /// <summary>Lays out an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="isPrivate">True if the page must not say what the entry is about.</param>
    /// <param name="mayGive">True if the caller may give the command of the entry.</param>
    /// <param name="refusal">Why a command was refused just now; null if none was.</param>
    public EntryView Of(WorklistEntry entry, bool isPrivate, bool mayGive, EntryRefusal? refusal)
    {
        var key = entry.Record;
        EpisodeId? episode = key.Kind == RecordKind.Episode ? new EpisodeId(key.Id) : null;
        var click = isPrivate || !mayGive ? null : OneClick.Of(entry);
        return new EntryView
        {
            Id = $"entry-{key.ToString().Replace('/', '-')}",
            What = isPrivate ? Words["worklist.private.what"] : StepWords.Of(Words, entry),
            Why = isPrivate ? Words["worklist.private.why"] : entry.InWords(new PageMessages(Words)),
            Rule = isPrivate ? null : entry.Rule,
            DueOn = entry.DueOn,
            Haste = entry.DueOn < Today ? Haste.Overdue : entry.DueOn == Today ? Haste.Today : Haste.Later,
            Urgency = isPrivate ? null : UrgencyOf(entry.Urgency),
            IsHeld = entry.IsHeld,
            Stage = entry.Stage is { } stage ? Words[$"worklist.stage.{stage}"] : null,
            Episode = episode,
            Client = entry.Client,
            Practitioner = entry.Practitioner,
            Path = PathOf(entry, episode),
            Click = click,
            Form = !isPrivate && mayGive && click is null && episode is { } of ? Site.Command(of, entry.Command) : null,
            Refusal = refusal is not null && refusal.Record == key && refusal.Command == entry.Command ? refusal.Reasons : [],
        };
    }

    private string PathOf(WorklistEntry entry, EpisodeId? episode) =>
        episode is { } of ? Site.Episode(of)
        : entry.Record.Kind == RecordKind.Practitioner ? Site.Education(new PractitionerId(entry.Record.Id))
        : Site.Client(new ClientId(entry.Record.Id));

    private string? UrgencyOf(Urgency urgency) => urgency == Urgency.Routine ? null : Words[$"worklist.urgency.{urgency}"];
}
