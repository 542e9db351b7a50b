using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Practices.Privacy.Rules;

public sealed class Prv006ErasureHeldTests
{
    private readonly TestClinic _clinic = new(masterKeys: MasterKeyRing.Create());

    public Prv006ErasureHeldTests() => _clinic.OpenEpisode();

    [Fact]
    public void CheckCommand_DuringAHold_RefusesAndNamesIt()
    {
        _clinic.OnDay(3).HoldErasure("hold1").AssertAccepted();

        var finding = _clinic.OnDay(4).EraseClient().AssertRefused("PRV006");

        Assert.Equal(("hold1", Dates.Of(3)), (finding.Says("hold"), finding.Evidence.Single(one => one.Name == "day").Day));
        Assert.Equal("low back complaint", _clinic.Read("e1").Complaint.Reveal());
    }

    [Fact]
    public void CheckCommand_WithoutAHold_Accepts() => _clinic.EraseClient().AssertAccepted();

    [Fact]
    public void CheckCommand_AfterTheHoldIsReleased_Accepts()
    {
        _clinic.HoldErasure().AssertAccepted();
        _clinic.ReleaseErasure().AssertAccepted();

        _clinic.EraseClient().AssertAccepted().AssertLacks("PRV006");
    }

    [Fact]
    public void CheckCommand_TwoHolds_RefusesUntilBothAreReleased()
    {
        _clinic.HoldErasure("hold1").AssertAccepted();
        _clinic.HoldErasure("hold2").AssertAccepted();
        Assert.Equal(["hold1", "hold2"], _clinic.EraseClient().Findings.Select(finding => finding.Says("hold")));

        _clinic.ReleaseErasure("hold1").AssertAccepted();
        Assert.Equal("hold2", _clinic.EraseClient().AssertRefused("PRV006").Says("hold"));

        _clinic.ReleaseErasure("hold2").AssertAccepted();
        _clinic.EraseClient().AssertAccepted();
    }

    [Fact]
    public void CheckCommand_AHoldOfAnotherClient_Accepts()
    {
        _clinic.HoldErasure(client: "c2").AssertAccepted();

        _clinic.EraseClient().AssertAccepted();
    }

    [Fact]
    public async Task Grade_InAClinicsPolicy_IsNotAllowed()
    {
        foreach (var grade in new[] { RuleGrade.Off, RuleGrade.Info })
        {
            var clinic = TestClinic.Grading("PRV006", grade);
            Assert.Equal(ErrorCodes.RuleLocked, (await Assert.ThrowsAsync<TherapyOutcomesException>(() => clinic.Service.ValidatePoliciesAsync([ClinicId.Default]))).Code);
        }
    }

    [Fact]
    public void InWords_InBothLanguages_SaysWhatToDo()
    {
        _clinic.OnDay(3).HoldErasure("hold1");

        var finding = _clinic.EraseClient().AssertRefused("PRV006");

        Assert.Contains("legal hold", finding.InWords(MessageFormatter.English), StringComparison.Ordinal);
        Assert.Contains("retención legal", finding.InWords(MessageFormatter.Spanish), StringComparison.Ordinal);
    }
}
