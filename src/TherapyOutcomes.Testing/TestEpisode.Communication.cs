using TherapyOutcomes.Commands;
using TherapyOutcomes.Letters;

namespace TherapyOutcomes.Testing;

// The commands of communication.
public sealed partial class TestEpisode
{
    /// <summary>The improvement is discussed with the client.</summary>
    /// <param name="topics">What was talked of; null for the three that are asked for.</param>
    /// <param name="selfCare">What the client will do; null for a walk.</param>
    /// <param name="declined">Why it was declined; null when it was not.</param>
    /// <param name="understood">Whether the client could say it back.</param>
    /// <param name="handedTo">To whom it was handed; null for nobody.</param>
    public Answer Discuss(
        IEnumerable<Topic>? topics = null,
        IEnumerable<SelfCareStep>? selfCare = null,
        string? declined = null,
        Understood understood = Understood.Yes,
        string? handedTo = null) => Send(new DiscussImprovement
        {
            Episode = Id,
            At = At,
            Actor = Therapist,
            Topics = [.. topics ?? [Topic.Progress, Topic.Contribution, Topic.SelfCare]],
            SelfCare = selfCare is null ? declined is null ? [Walk] : null : [.. selfCare],
            SelfCareDeclined = Text(declined),
            Understood = understood,
            HandedTo = Text(handedTo),
            Channel = "in person",
        });

    /// <summary>Writes a text for the client.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="language">The language's tag.</param>
    public ClientLetter Letter(LetterKind kind = LetterKind.Summary, string language = "en") =>
        Clinic.Letter(_episode, kind, language)!;
}
