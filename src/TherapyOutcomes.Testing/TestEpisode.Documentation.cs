using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing;

// The commands of documentation.
public sealed partial class TestEpisode
{
    /// <summary>A note of the improvement is written.</summary>
    /// <param name="note">The note's id.</param>
    /// <param name="subjective">What the client says.</param>
    /// <param name="objective">What was found.</param>
    /// <param name="assessment">What it means.</param>
    /// <param name="plan">What comes next.</param>
    /// <param name="actor">Who does it.</param>
    public Answer Document(
        string note = "n1",
        string subjective = Words,
        string objective = "ODI from 40 to 20.",
        string assessment = "Better during care.",
        string plan = "Go on.",
        string actor = "pat") => Send(new DocumentImprovement
        {
            Episode = Id,
            At = At,
            Actor = new(actor),
            Note = new(note),
            Subjective = subjective,
            Objective = objective,
            Assessment = assessment,
            Plan = plan,
        });

    /// <summary>A note is signed.</summary>
    /// <param name="note">The note's id.</param>
    /// <param name="actor">Who does it.</param>
    public Answer Sign(string note = "n1", string actor = "pat") =>
        Send(new SignNote { Episode = Id, At = At, Actor = new(actor), Note = new(note) });

    /// <summary>A signed note gets an addendum.</summary>
    public Answer Amend(string note = "n1") =>
        Send(new AmendNote { Episode = Id, At = At, Actor = Therapist, Note = new(note), Text = "left side", Reason = "forgotten" });
}
