using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing;

// The commands of relationship.
public sealed partial class TestEpisode
{
    /// <summary>The client is asked how care feels.</summary>
    /// <param name="listened">Felt listened to, 0 to 10.</param>
    /// <param name="rightGoals">Works on the right goals, 0 to 10.</param>
    /// <param name="comfortable">Feels comfortable, 0 to 10.</param>
    public Answer CheckIn(int listened = 9, int rightGoals = 9, int comfortable = 9) => Send(new RecordCheckIn
    {
        Episode = Id,
        At = At,
        Actor = Therapist,
        Experience = "good",
        Listened = listened,
        RightGoals = rightGoals,
        Comfortable = comfortable,
    });

    /// <summary>A concern is raised.</summary>
    /// <param name="id">Its id.</param>
    public Answer Concern(string id = "k1") =>
        Send(new RaiseConcern { Episode = Id, At = At, Actor = Therapist, Concern = new(id), Text = "too much pressure" });

    /// <summary>A concern is settled.</summary>
    public Answer ResolveConcern(string id = "k1") =>
        Send(new ResolveConcern { Episode = Id, At = At, Actor = Therapist, Concern = new(id), How = "lighter now" });
}
