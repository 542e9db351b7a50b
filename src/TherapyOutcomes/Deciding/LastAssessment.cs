using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Deciding;

/// <summary>Remembers the newest assessment of an episode, so that the next one extends it. It depends on no clock.</summary>
/// <remarks>Thread-safe: whoever comes last is remembered, and any assessment may be extended or made anew.</remarks>
internal sealed class LastAssessment
{
    private volatile Assessment? _newest;

    public Assessment Of(Episode episode, ClinicPolicy policy) => _newest = Assessment.Of(episode, policy, _newest);
}
