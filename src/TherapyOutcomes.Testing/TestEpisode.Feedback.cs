using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing;

// The commands of feedback.
public sealed partial class TestEpisode
{
    /// <summary>Feedback is asked for.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="session">The session's id.</param>
    /// <param name="declined">Why it was declined; null when it was not.</param>
    public Answer AskFeedback(string id = "f1", string session = "s1", string? declined = null) => Send(new RequestFeedback
    {
        Episode = Id,
        At = At,
        Actor = Therapist,
        Request = new(id),
        Session = new(session),
        Declined = Text(declined),
    });

    /// <summary>Feedback is given.</summary>
    /// <param name="rating">1 to 5.</param>
    /// <param name="id">Its id.</param>
    public Answer Feedback(int rating, string id = "f1") =>
        Send(new RecordFeedback { Episode = Id, At = At, Actor = Therapist, Request = new(id), Rating = rating, Comment = "fine" });

    /// <summary>Feedback is acted on.</summary>
    public Answer ActOnFeedback(string id = "f1") =>
        Send(new ActOnFeedback { Episode = Id, At = At, Actor = Therapist, Request = new(id), Action = "warmer room" });

    /// <summary>The client is told what was done.</summary>
    /// <param name="id">Its id.</param>
    public Answer TellClient(string id = "f1") =>
        Send(new TellClient { Episode = Id, At = At, Actor = Therapist, Request = new(id), How = "at the next visit" });
}
