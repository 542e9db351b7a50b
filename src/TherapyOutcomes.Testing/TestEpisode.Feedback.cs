using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing;

// The commands for feedback.
public sealed partial class TestEpisode
{
    /// <summary>Asks for feedback.</summary>
    /// <param name="id">The id of the request.</param>
    /// <param name="session">The id of the session.</param>
    /// <param name="declined">The reason why the client declined; null if the client did not decline.</param>
    /// <returns>The answer.</returns>
    public Answer RequestFeedback(string id = "f1", string session = "s1", string? declined = null) => Send(new RequestFeedback
    {
        Episode = Id,
        At = At,
        Actor = Therapist,
        Request = new(id),
        Session = new(session),
        Declined = Text(declined),
    });

    /// <summary>Records feedback.</summary>
    /// <param name="rating">The rating, from 1 to 5.</param>
    /// <param name="id">The id of the request.</param>
    /// <returns>The answer.</returns>
    public Answer RecordFeedback(int rating, string id = "f1") =>
        Send(new RecordFeedback { Episode = Id, At = At, Actor = Therapist, Request = new(id), Rating = rating, Comment = "fine" });

    /// <summary>Records that feedback was acted on.</summary>
    /// <param name="id">The id of the request.</param>
    /// <returns>The answer.</returns>
    public Answer ActOnFeedback(string id = "f1") =>
        Send(new ActOnFeedback { Episode = Id, At = At, Actor = Therapist, Request = new(id), Action = "warmer room" });

    /// <summary>Records that the client was told what was done about their feedback.</summary>
    /// <param name="id">The id of the request.</param>
    /// <returns>The answer.</returns>
    public Answer TellClient(string id = "f1") =>
        Send(new TellClient { Episode = Id, At = At, Actor = Therapist, Request = new(id), How = "at the next visit" });
}
