using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Deciding;

/// <summary>Remembers the newest assessment of an episode, so that the next one extends it. It depends on no clock.</summary>
/// <remarks>Thread-safe. The assessment that is set last is remembered, and any assessment can be extended or made again.</remarks>
internal sealed class LastAssessment
{
    private volatile EpisodeAssessment? _newest;

    public EpisodeAssessment Of(Episode episode, ClientRecord client, ClinicPolicy policy) => _newest = EpisodeAssessment.Of(episode, client, policy, _newest);
}
