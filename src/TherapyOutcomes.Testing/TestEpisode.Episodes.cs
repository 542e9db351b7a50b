using System.Collections.Immutable;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing;

// The commands for the episode itself.
public sealed partial class TestEpisode
{
    /// <summary>Records that a session was held.</summary>
    /// <param name="id">The id of the session.</param>
    /// <param name="minutes">The length of the session, in minutes.</param>
    /// <param name="technique">The technique that was used.</param>
    /// <param name="area">The area that was worked on.</param>
    /// <returns>The answer.</returns>
    public Answer RecordSession(string id = "s1", int minutes = 60, string technique = "effleurage", string area = "low back") =>
        Send(new RecordSession { Episode = Id, At = At, Actor = Therapist, Session = new(id), Techniques = [technique], Minutes = minutes, Areas = [area] });

    /// <summary>Records a score.</summary>
    /// <param name="value">The score.</param>
    /// <param name="measure">The id of the measure.</param>
    /// <param name="side">The side of the body; null for none.</param>
    /// <param name="id">The id of the score; null to generate one.</param>
    /// <returns>The answer.</returns>
    public Answer RecordScore(decimal value, string? id = null, string measure = "ODI", BodySide? side = null) =>
        Send(new RecordScore { Episode = Id, At = At, Actor = Therapist, Measure = new(measure), Value = value, Score = Fact(id), Side = side });

    /// <summary>Records the answers to a questionnaire.</summary>
    /// <param name="measure">The id of the measure.</param>
    /// <param name="id">The id of the score; null to generate one.</param>
    /// <param name="items">The answers in the order of the questionnaire; null for an item that was not answered.</param>
    /// <returns>The answer to the command.</returns>
    public Answer RecordScore(string measure, string? id = null, params ImmutableArray<decimal?> items) =>
        Send(new RecordScore { Episode = Id, At = At, Actor = Therapist, Measure = new(measure), Items = items, Score = Fact(id) });

    /// <summary>Records that an improvement was observed, or that it no longer holds.</summary>
    /// <param name="holds">Whether the improvement holds.</param>
    /// <param name="id">The id of the observation; null to generate one.</param>
    /// <returns>The answer.</returns>
    public Answer ObserveImprovement(bool holds, string? id = null) =>
        Send(new ObserveImprovement { Episode = Id, At = At, Actor = Therapist, Observation = Fact(id), Text = Words, Holds = holds });

    /// <summary>Sets a goal.</summary>
    /// <param name="id">The id of the goal.</param>
    /// <returns>The answer.</returns>
    public Answer SetGoal(string id = "g1") =>
        Send(new SetGoal { Episode = Id, At = At, Actor = Therapist, Goal = new(id), Text = "lift the child" });

    /// <summary>Records whether a goal was met.</summary>
    /// <param name="met">Whether the goal was met.</param>
    /// <param name="id">The id of the goal.</param>
    /// <returns>The answer.</returns>
    public Answer RecordGoal(GoalAttainment met, string id = "g1") =>
        Send(new RecordGoal { Episode = Id, At = At, Actor = Therapist, Goal = new(id), Met = met });

    /// <summary>Chooses another primary measure.</summary>
    /// <param name="measure">The id of the measure.</param>
    /// <returns>The answer.</returns>
    public Answer SetPrimaryMeasure(string measure) =>
        Send(new SetPrimaryMeasure { Episode = Id, At = At, Actor = Therapist, Measure = new(measure), Reason = "fits better" });

    /// <summary>Records that a session was missed.</summary>
    /// <param name="dueOn">The day on which the session was due.</param>
    /// <returns>The answer.</returns>
    public Answer RecordMissed(DateOnly dueOn) =>
        Send(new RecordMissed { Episode = Id, At = At, Actor = Therapist, What = MissedKind.Session, DueOn = dueOn });

    /// <summary>Records an attempt to contact the client.</summary>
    /// <param name="reached">Whether the client was reached.</param>
    /// <returns>The answer.</returns>
    public Answer RecordContactAttempt(bool reached) =>
        Send(new RecordContactAttempt { Episode = Id, At = At, Actor = Therapist, Channel = "phone", Reached = reached });

    /// <summary>Corrects or withdraws a fact.</summary>
    /// <param name="what">The id of the fact.</param>
    /// <param name="replacement">The correct value of a score; null to withdraw the fact.</param>
    /// <returns>The answer.</returns>
    public Answer Correct(string what, decimal? replacement = null) =>
        Send(new Correct { Episode = Id, At = At, Actor = Therapist, What = new(what), Reason = "typed wrongly", Replacement = replacement });

    /// <summary>Transfers the episode to another practitioner.</summary>
    /// <param name="practitioner">The id of the other practitioner.</param>
    /// <returns>The answer.</returns>
    public Answer TransferEpisode(string practitioner) =>
        Send(new TransferEpisode { Episode = Id, At = At, Actor = Therapist, To = new(practitioner), Reason = "parental leave" });

    /// <summary>Reviews the stage.</summary>
    /// <returns>The answer.</returns>
    public Answer ReviewStage() => Send(new ReviewStage { Episode = Id, At = At, Actor = Therapist });

    /// <summary>Ends care.</summary>
    /// <param name="kind">Who or what ended the care.</param>
    /// <returns>The answer.</returns>
    public Answer Discontinue(DiscontinuationKind kind = DiscontinuationKind.Client) =>
        Send(new Discontinue { Episode = Id, At = At, Actor = Therapist, Kind = kind, Reason = "moves away" });

    /// <summary>Resumes care.</summary>
    /// <returns>The answer.</returns>
    public Answer Resume() => Send(new Resume { Episode = Id, At = At, Actor = Therapist, Reason = "came back" });

    /// <summary>Records a booking, or that it was cancelled.</summary>
    /// <param name="bookedFor">The day of the appointment.</param>
    /// <param name="cancelled">Whether the appointment was cancelled.</param>
    /// <returns>The answer.</returns>
    public Answer RecordBooking(DateOnly bookedFor, bool cancelled = false) =>
        Send(new RecordBooking { Episode = Id, At = At, Actor = Therapist, BookedFor = bookedFor, Cancelled = cancelled ? true : null });
}
