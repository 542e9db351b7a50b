using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Support;

/// <summary>An episode that is read as the library reads it between two commands: what is new is folded onto what is known.</summary>
internal sealed class FollowedEpisode(TestEpisode care)
{
    private FoldedRecord _folded = FoldedRecord.Empty(care.Key, care.Clinic.Policy.TimeZone);

    public Episode Read()
    {
        _folded = _folded.With([.. care.Clinic.ReadStored(_folded.Key).Skip((int)_folded.Version)], EventCodec.Standard);
        return _folded.Episode!;
    }
}
