using TherapyOutcomes.Commands;
using TherapyOutcomes.Letters;

namespace TherapyOutcomes.Testing;

// The commands for communication.
public sealed partial class TestEpisode
{
    /// <summary>Records that the improvement was discussed with the client.</summary>
    /// <param name="topics">The topics that were discussed; null for the three required topics.</param>
    /// <param name="selfCare">What the client agreed to do; null for a walk.</param>
    /// <param name="declined">The reason why the client declined; null if the client did not decline.</param>
    /// <param name="understood">Whether the client could repeat it in their own words.</param>
    /// <param name="handedTo">The person that it was handed to; null for nobody.</param>
    /// <param name="with">Who took part besides the client; null for nobody.</param>
    /// <returns>The answer.</returns>
    public Answer DiscussImprovement(
        IEnumerable<DiscussionTopic>? topics = null,
        IEnumerable<SelfCareStep>? selfCare = null,
        string? declined = null,
        TeachBackResult understood = TeachBackResult.Yes,
        string? handedTo = null,
        DiscussionCompanion? with = null) => Send(new DiscussImprovement
        {
            Episode = Id,
            At = At,
            Actor = Therapist,
            Topics = [.. topics ?? [DiscussionTopic.Progress, DiscussionTopic.Contribution, DiscussionTopic.SelfCare]],
            SelfCare = selfCare is null ? declined is null ? [Walk] : null : [.. selfCare],
            SelfCareDeclined = Text(declined),
            Understood = understood,
            HandedTo = Text(handedTo),
            With = with,
            Channel = "in person",
        });

    /// <summary>Writes a text for the client.</summary>
    /// <param name="kind">The kind of text to write.</param>
    /// <param name="language">The language tag.</param>
    /// <param name="reader">Whom the text addresses.</param>
    /// <returns>The text.</returns>
    public ClientLetter Letter(LetterKind kind = LetterKind.Summary, string language = "en", LetterReader reader = LetterReader.Client) =>
        Clinic.Letter(_episode, kind, language, reader)!;

    /// <summary>Writes a letter that goes with a referral, or with a report on one.</summary>
    /// <param name="referral">The id of the referral.</param>
    /// <param name="language">The language tag.</param>
    /// <param name="scope">What the letter tells; none for what was sent.</param>
    /// <returns>The letter.</returns>
    public ProfessionalLetter ProfessionalLetter(string referral = "ref1", string language = "en", params IReadOnlyCollection<DisclosureScope> scope) =>
        Clinic.Letter(new ProfessionalLetterRequest { Episode = Id, Referral = new(referral), Language = language, Scope = scope.Count == 0 ? null : [.. scope] })!;

    /// <summary>Writes the card of the client.</summary>
    /// <param name="language">The language tag.</param>
    /// <returns>The card.</returns>
    public ClientCard Card(string language = "en") => Clinic.Card(_episode, language)!;
}
