using System.Collections.Immutable;
using TherapyOutcomes.AspNetCore.Dashboard.Words;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>What keeps a record from taking a command as it stands.</summary>
/// <param name="Why">What is so, in words.</param>
/// <param name="Helps">The commands that would change it, the nearest first.</param>
internal sealed record Obstacle(string Why, ImmutableArray<string> Helps)
{
    private const string Died = "REC002.died";
    private const string Erased = "REC002.erased";
    private const string Ended = "REC002.ended";
    private const string NoImprovement = "REC002.treating";
    private const string Held = "CEL001.held";

    /// <summary>Finds the obstacle. The words are those with which rules refuse the command, or say that there is nothing to choose from.</summary>
    public static Obstacle Of(FormRecord record, string command, DashboardWords words)
    {
        var messages = new PageMessages(words, command);
        return record switch
        {
            { Client.Erasure: not null } => new(Say(Erased), []),
            { Client.Death: not null, Subject.Key.Kind: RecordKind.Episode } => new(Say(Died), ["correct"]),
            _ when MissingFacts.HelpsOf(command) is { } helps => new(words[$"forms.impossible.{command}"], helps),
            { Episode: { } episode } => OfStage(episode, record.Client!),
            _ => new(words.With("forms.impossible.other", FormWords.Command(words, command)), []),
        };

        Obstacle OfStage(Episode episode, ClientRecord client) => (command, episode.Stage) switch
        {
            ("resume", _) => new(words["forms.impossible.resume"], []),
            ("discontinue", _) => new(words["forms.impossible.discontinue"], ["resume"]),
            ("celebrate", EpisodeStage.Completed) when !episode.Celebration.Celebrations.IsEmpty => new(words["forms.impossible.celebrate.done"], []),
            (_, EpisodeStage.Discontinued) or (not "celebrate", EpisodeStage.Completed) => new(Say(Ended), ["resume"]),
            (_, EpisodeStage.Treating) => new(Say(NoImprovement), ["record-score", "observe-improvement"]),
            ("celebrate", _) when IsHeld(client, record) => new(Say(Held), []),
            ("celebrate", _) => new(words["forms.impossible.celebrate"], ["record-score", "observe-improvement"]),
            _ => new(words.With("forms.impossible.other", FormWords.Command(words, command)), []),
        };

        string Say(string key) => messages.Format(key, [Evidence.Named("command", command), .. StageOf(record)])!;
    }

    /// <summary>Returns the first command that would help and that the record takes now; null if there is none.</summary>
    public string? HelpFor(FormRecord record) => Helps.FirstOrDefault(help => record.Takes.Contains(help));

    private static bool IsHeld(ClientRecord client, FormRecord record) =>
        client.OpenRedFlags.Any(flag => !flag.IsProtective)
        || client.OpenReactions.Any(reaction => reaction.Course.SeverityAt(record.Now, record.Policy) == ReactionSeverity.Major);

    private static IEnumerable<Evidence> StageOf(FormRecord record) => record.Episode is { } episode ? [Evidence.Named("stage", episode.Stage.ToString())] : [];
}
