using TherapyOutcomes.Records;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.Tests.Safety;

public sealed class PrivateMatterTests
{
    private static readonly Professional Authority = new() { Kind = "Child Protection", Name = "County office" };

    [Theory]
    [InlineData("suspected-abuse", true)]
    [InlineData("dvt", false)]
    [InlineData("other", false)]
    public void Is_KindOfRedFlag_IsPrivateIfItProtects(string flag, bool expected) => Assert.Equal(expected, PrivateMatter.Is(new RedFlagId(flag)));

    [Theory]
    [InlineData("REF001.protective", "no-flag", true)]
    [InlineData("REF001.protectiveEmergency", "no-flag", true)]
    [InlineData("REF001.propose", "dvt", false)]
    [InlineData("MON005", "suspected-abuse", true)]
    [InlineData("MON005", "", false)]
    public void Is_Message_IsPrivateByItsKeyOrWhatItNames(string key, string named, bool expected) =>
        Assert.Equal(expected, PrivateMatter.Is(key, [Evidence.Named("matter", named)]));

    [Fact]
    public void Is_ReferralForNoFlag_IsPrivateToAnAuthorityOrWhileAProtectiveFlagIsOpen()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ProposeReferral();
        care.ProposeReferral("ref2", recipient: Authority);
        var before = care.Clinic.ReadClient("c1");

        Assert.Equal([false, true], Privacy(care, before));
        care.ReportRedFlag("suspected-abuse");
        Assert.Equal([true, true], Privacy(care, care.Clinic.ReadClient("c1")));
        Assert.Equal([false, true], Privacy(care, client: null));
    }

    [Fact]
    public void Is_ReferralForAnotherFlag_IsNotPrivate()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag("suspected-abuse");
        care.ReportRedFlag("dvt");
        care.ProposeReferral(urgency: Urgency.SameDay, flag: "dvt");

        Assert.Equal([false], Privacy(care, care.Clinic.ReadClient("c1")));
    }

    [Fact]
    public void Is_MessageThatNamesAReferral_NeedsTheRecord()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ProposeReferral("ref2", recipient: Authority);
        Evidence[] evidence = [Evidence.Named("referral", "ref2")];

        Assert.True(PrivateMatter.NeedsRecord(evidence));
        Assert.False(PrivateMatter.Is("REF008.unsent", evidence));
        Assert.False(PrivateMatter.Is("REF008.unsent", evidence, episode: null, client: null, care.Clinic.Policy));
        Assert.True(PrivateMatter.Is("REF008.unsent", evidence, care.Read(), client: null, care.Clinic.Policy));
    }

    private static bool[] Privacy(TestEpisode care, ClientRecord? client) =>
        [.. care.Read().Referral.Cases.Select(referral => PrivateMatter.Is(referral, client, care.Clinic.Policy))];
}
