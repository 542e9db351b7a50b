using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing;

// The commands for the relationship.
public sealed partial class TestEpisode
{
    /// <summary>Records a check-in, in which the client is asked how care feels.</summary>
    /// <param name="listened">How much the client feels listened to, from 0 to 10.</param>
    /// <param name="rightGoals">How much the care works on the right goals, from 0 to 10.</param>
    /// <param name="comfortable">How comfortable the client feels, from 0 to 10.</param>
    /// <returns>The answer.</returns>
    public Answer RecordCheckIn(int listened = 9, int rightGoals = 9, int comfortable = 9) => Send(new RecordCheckIn
    {
        Episode = Id,
        At = At,
        Actor = Therapist,
        Experience = "good",
        Listened = listened,
        RightGoals = rightGoals,
        Comfortable = comfortable,
    });

    /// <summary>Raises a concern.</summary>
    /// <param name="id">The id of the concern.</param>
    /// <returns>The answer.</returns>
    public Answer RaiseConcern(string id = "k1") =>
        Send(new RaiseConcern { Episode = Id, At = At, Actor = Therapist, Concern = new(id), Text = "too much pressure" });

    /// <summary>Resolves a concern.</summary>
    /// <param name="id">The id of the concern.</param>
    /// <returns>The answer.</returns>
    public Answer ResolveConcern(string id = "k1") =>
        Send(new ResolveConcern { Episode = Id, At = At, Actor = Therapist, Concern = new(id), How = "lighter now" });
}
