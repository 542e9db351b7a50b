using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing;

// The commands of celebration.
public sealed partial class TestEpisode
{
    /// <summary>The success is celebrated.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="message">The words.</param>
    /// <param name="audience">Who sees it.</param>
    public Answer Celebrate(
        CelebrationKind kind = CelebrationKind.Verbal,
        string message = "Well done!",
        Audience audience = Audience.Private) =>
        Send(new Celebrate { Episode = Id, At = At, Actor = Therapist, Kind = kind, Message = message, Audience = audience });

    /// <summary>The client consents to a referral to any physician.</summary>
    /// <param name="scope">What is disclosed.</param>
    public Answer Consent(params IEnumerable<DisclosureScope> scope) => Clinic.Consent(scope, client: _client);
}
