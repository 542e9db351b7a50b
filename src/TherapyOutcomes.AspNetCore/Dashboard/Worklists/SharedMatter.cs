using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.AspNetCore.Dashboard.Worklists;

/// <summary>An open red flag or major reaction, for which all episodes of a client wait.</summary>
/// <param name="Client">The client.</param>
/// <param name="Name">The kind of red flag, or the episode in which a reaction followed.</param>
internal readonly record struct SharedMatter(ClientId Client, string Name)
{
    // MON009 holds every episode of the client, and REF001 asks the episode of the report for a referral.
    private const string Hold = "MON009";
    private const string Unreferred = "REF001";

    // What REF001 says instead of the id of a reaction.
    private const string MajorReaction = "major-reaction";

    /// <summary>Returns the matter that an entry is about; null if it is about none, or about something of its own episode alone.</summary>
    public static SharedMatter? Of(WorklistEntry entry) => (entry.Client, NameOf(entry)) is ({ } client, { } name) ? new SharedMatter(client, name) : null;

    /// <summary>True if the matter was reported in the entry's own episode, which therefore has something to do about it.</summary>
    public static bool IsReportedIn(WorklistEntry entry) => entry.Rule == Unreferred || Text(entry, "episode") == entry.Record.Id;

    private static string? NameOf(WorklistEntry entry) => entry.Rule switch
    {
        Hold => Text(entry, "flag") ?? (Text(entry, "reaction") is null ? null : ReactionIn(Text(entry, "episode"))),
        Unreferred => Text(entry, "matter") is MajorReaction ? ReactionIn(entry.Record.Id) : Text(entry, "matter"),
        _ => null,
    };

    private static string ReactionIn(string? episode) => $"{MajorReaction}/{episode}";

    private static string? Text(WorklistEntry entry, string name) => entry.Evidence.FirstOrDefault(item => item.Name == name).Text;
}
