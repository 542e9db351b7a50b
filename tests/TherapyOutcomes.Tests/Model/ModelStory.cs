namespace TherapyOutcomes.Tests.Model;

/// <summary>What is known of the course up to some step of it. Each step gives a new story.</summary>
/// <param name="Past">Earlier improvements, all lost.</param>
/// <param name="Present">The newest improvement, lost or not.</param>
/// <param name="NewestSupports">Whether the newest score or observation that says anything is, or stands for, an Improved one.</param>
/// <param name="ClientSaidYes">The client's word has settled that possibly improved scores are improved.</param>
/// <param name="UnansweredNo">The newest observation, if it is a no that lost nothing.</param>
/// <param name="LosingScore">The score that lost the gain last, if a score did.</param>
/// <param name="LossMoments">When gains were lost.</param>
internal sealed record ModelStory(
    IReadOnlyList<ModelImprovement> Past,
    ModelImprovement? Present,
    bool NewestSupports,
    bool ClientSaidYes,
    Dated<Observation>? UnansweredNo,
    ModelCompared? LosingScore,
    IReadOnlyList<ModelMoment> LossMoments)
{
    /// <summary>Before the first step.</summary>
    public static ModelStory Beginning { get; } = new([], null, false, false, null, null, []);

    /// <summary>Whether an improvement stands: found, and not lost.</summary>
    public bool Stands => Present is { Lost: null };

    /// <summary>Whether an observation lost the gain, and nothing has regained it.</summary>
    public bool LostByObservation => Present?.Lost is { ByObservation: true };

    /// <summary>Whether a score lost the gain, and nothing has regained it.</summary>
    public bool LostByScore => Present?.Lost is { ByObservation: false };

    /// <summary>All improvements, the newest last.</summary>
    public IReadOnlyList<ModelImprovement> Improvements => Present is null ? Past : [.. Past, Present];
}
