using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing;

// The commands for celebration.
public sealed partial class TestEpisode
{
    /// <summary>Records that the success was celebrated.</summary>
    /// <param name="kind">The kind of celebration.</param>
    /// <param name="message">The words of the celebration.</param>
    /// <param name="audience">The people who see it.</param>
    /// <returns>The answer.</returns>
    public Answer Celebrate(
        CelebrationKind kind = CelebrationKind.Verbal,
        string message = "Well done!",
        CelebrationAudience audience = CelebrationAudience.Private) =>
        Send(new Celebrate { Episode = Id, At = At, Actor = Therapist, Kind = kind, Message = message, Audience = audience });

    /// <summary>Grants the client's consent to a referral to any physician.</summary>
    /// <param name="scope">The information that may be disclosed.</param>
    /// <returns>The answer.</returns>
    public Answer GrantConsent(params IEnumerable<DisclosureScope> scope) => Clinic.GrantConsent(scope, client: _client);
}
