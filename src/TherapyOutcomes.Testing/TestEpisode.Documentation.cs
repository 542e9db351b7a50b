using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing;

// The commands for documentation.
public sealed partial class TestEpisode
{
    /// <summary>Writes a note about the improvement.</summary>
    /// <param name="note">The id of the note.</param>
    /// <param name="subjective">The subjective part: what the client says.</param>
    /// <param name="objective">The objective part: what was found.</param>
    /// <param name="assessment">The assessment: what it means.</param>
    /// <param name="plan">The plan: what comes next.</param>
    /// <param name="actor">The person who writes the note.</param>
    /// <returns>The answer.</returns>
    public Answer DocumentImprovement(
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

    /// <summary>Signs a note.</summary>
    /// <param name="note">The id of the note.</param>
    /// <param name="actor">The person who signs the note.</param>
    /// <returns>The answer.</returns>
    public Answer SignNote(string note = "n1", string actor = "pat") =>
        Send(new SignNote { Episode = Id, At = At, Actor = new(actor), Note = new(note) });

    /// <summary>Adds an addendum to a signed note.</summary>
    /// <param name="note">The id of the note.</param>
    /// <returns>The answer.</returns>
    public Answer AmendNote(string note = "n1") =>
        Send(new AmendNote { Episode = Id, At = At, Actor = Therapist, Note = new(note), Text = "left side", Reason = "forgotten" });
}
