using TherapyOutcomes.AspNetCore.Dashboard.Shell;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>The record that a form is for, which its path names.</summary>
/// <param name="Key">The record; null for an episode that is to be opened.</param>
internal sealed record FormSubject(RecordKey? Key)
{
    /// <summary>The field of commands that names the record; null if it is to be opened.</summary>
    public string? Field => Key?.Kind switch
    {
        RecordKind.Episode => "episode",
        RecordKind.Client => "client",
        RecordKind.Practitioner => "practitioner",
        _ => null,
    };

    public string Id => Key?.Id ?? string.Empty;

    /// <summary>True if a command is for a record of this kind.</summary>
    public bool Takes(string command) => Key?.Kind switch
    {
        null => command == "open-episode",
        RecordKind.Client => CommandGroups.OfClient.Contains(command),
        RecordKind.Practitioner => CommandGroups.OfPractitioner.Contains(command),
        _ => command != "open-episode" && !CommandGroups.OfClient.Contains(command) && !CommandGroups.OfPractitioner.Contains(command),
    };

    /// <summary>The path of the form for a command.</summary>
    public string Form(Site site, string command) => Key?.Kind switch
    {
        RecordKind.Episode => site.Command(new EpisodeId(Id), command),
        RecordKind.Client => site.Command(new ClientId(Id), command),
        RecordKind.Practitioner => site.Command(new PractitionerId(Id), command),
        _ => site.NewEpisode,
    };

    /// <summary>The path of the page of the record.</summary>
    public string Page(Site site) => Key?.Kind switch
    {
        RecordKind.Episode => site.Episode(new EpisodeId(Id)),
        RecordKind.Client => site.Client(new ClientId(Id)),
        RecordKind.Practitioner => site.Education(new PractitionerId(Id)),
        _ => site.Worklist,
    };
}
