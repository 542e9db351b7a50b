using System.Collections.Immutable;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing;

// The commands of the episode itself.
public sealed partial class TestEpisode
{
    /// <summary>A session was held.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="minutes">Its length.</param>
    public Answer Session(string id = "s1", int minutes = 60) =>
        Send(new RecordSession { Episode = Id, At = At, Actor = Therapist, Session = new(id), Techniques = ["effleurage"], Minutes = minutes, Areas = ["low back"] });

    /// <summary>A score was taken.</summary>
    /// <param name="value">The score.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="side">The side; null for none.</param>
    /// <param name="id">Its id; null lets one be made.</param>
    public Answer Score(decimal value, string? id = null, string measure = "ODI", Side? side = null) =>
        Send(new RecordScore { Episode = Id, At = At, Actor = Therapist, Measure = new(measure), Value = value, Score = Fact(id), Side = side });

    /// <summary>A questionnaire was answered.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="id">Its id; null lets one be made.</param>
    /// <param name="items">The answers in the questionnaire's order; null = not answered.</param>
    public Answer Answers(string measure, string? id = null, params ImmutableArray<decimal?> items) =>
        Send(new RecordScore { Episode = Id, At = At, Actor = Therapist, Measure = new(measure), Items = items, Score = Fact(id) });

    /// <summary>An improvement was observed, or no longer.</summary>
    /// <param name="holds">Whether it holds.</param>
    /// <param name="id">Its id; null lets one be made.</param>
    public Answer Observe(bool holds, string? id = null) =>
        Send(new ObserveImprovement { Episode = Id, At = At, Actor = Therapist, Observation = Fact(id), Text = Words, Holds = holds });

    /// <summary>A goal is set.</summary>
    public Answer SetGoal(string id = "g1") =>
        Send(new SetGoal { Episode = Id, At = At, Actor = Therapist, Goal = new(id), Text = "lift the child" });

    /// <summary>A goal was met or not.</summary>
    /// <param name="met">Whether it was met.</param>
    /// <param name="id">Its id.</param>
    public Answer RecordGoal(GoalMet met, string id = "g1") =>
        Send(new RecordGoal { Episode = Id, At = At, Actor = Therapist, Goal = new(id), Met = met });

    /// <summary>Another measure decides.</summary>
    /// <param name="measure">The measure.</param>
    public Answer SetPrimary(string measure) =>
        Send(new SetPrimaryMeasure { Episode = Id, At = At, Actor = Therapist, Measure = new(measure), Reason = "fits better" });

    /// <summary>A session was missed.</summary>
    /// <param name="dueOn">When it was due.</param>
    public Answer Missed(DateOnly dueOn) =>
        Send(new RecordMissed { Episode = Id, At = At, Actor = Therapist, What = MissedKind.Session, DueOn = dueOn });

    /// <summary>The client was contacted.</summary>
    /// <param name="reached">Whether the client was reached.</param>
    public Answer Contact(bool reached) =>
        Send(new RecordContactAttempt { Episode = Id, At = At, Actor = Therapist, Channel = "phone", Reached = reached });

    /// <summary>A fact is corrected or taken back.</summary>
    /// <param name="what">The fact's id.</param>
    /// <param name="replacement">The right value of a score; null takes the fact back.</param>
    public Answer Correct(string what, decimal? replacement = null) =>
        Send(new Correct { Episode = Id, At = At, Actor = Therapist, What = new(what), Reason = "typed wrongly", Replacement = replacement });

    /// <summary>The episode goes to another practitioner.</summary>
    /// <param name="to">To whom.</param>
    public Answer Transfer(string to) =>
        Send(new TransferEpisode { Episode = Id, At = At, Actor = Therapist, To = new(to), Reason = "parental leave" });

    /// <summary>The stage is reviewed.</summary>
    public Answer Review() => Send(new ReviewStage { Episode = Id, At = At, Actor = Therapist });

    /// <summary>Care ends.</summary>
    /// <param name="kind">Which kind.</param>
    public Answer Discontinue(DiscontinuationKind kind = DiscontinuationKind.Client) =>
        Send(new Discontinue { Episode = Id, At = At, Actor = Therapist, Kind = kind, Reason = "moves away" });

    /// <summary>Care goes on.</summary>
    public Answer Resume() => Send(new Resume { Episode = Id, At = At, Actor = Therapist, Reason = "came back" });
}
