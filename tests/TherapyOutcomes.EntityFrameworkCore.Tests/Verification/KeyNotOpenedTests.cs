using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Verification;

/// <summary>A key that can't be opened is a reason to check the master keys. It was changed for certain only if its master key opens others.</summary>
public sealed class KeyNotOpenedTests
{
    [Theory, EachDatabase]
    public async Task Verify_RecordsKeyOfAMissingMasterKey_NamesTheMasterKey(DatabaseKind kind)
    {
        await using var clinic = await SealedClinic.CreateAsync(kind);
        await clinic.Database.ExecuteAsync("update outcome_keys set master_key = 'lost' where kind = 0 and id = 'e4'");

        var finding = Assert.Single((await clinic.VerifyAsync()).Findings);

        Assert.Equal("KeyNotOpened default episode/e4", finding.ToString());
        Assert.Equal("lost", finding.MissingMasterKey);
    }

    [Theory, EachDatabase]
    public async Task Verify_RecordsKeyChangedWhileItsMasterKeyOpensOthers_IsChanged(DatabaseKind kind)
    {
        await using var clinic = await SealedClinic.CreateAsync(kind);
        await SwapAsync(clinic, "kind = 0 and id = 'e4'", "kind = 0 and id = 'e5'");

        Assert.Equal("KeyChanged default episode/e4", string.Join("; ", (await clinic.VerifyAsync()).Findings));
    }

    [Theory, EachDatabase]
    public async Task Verify_ClinicsKeyChangedWhileItsMasterKeyOpensOthers_IsChanged(DatabaseKind kind)
    {
        await using var clinic = await SealedClinic.CreateAsync(kind);
        await SwapAsync(clinic, "kind = 3 and id = 'default'", "kind = 0 and id = 'e5'");

        Assert.Equal("KeyChanged default clinic/default", string.Join("; ", (await clinic.VerifyAsync()).Findings));
    }

    [Theory, EachDatabase]
    public async Task Verify_AllKeysOfAnotherMasterKey_AreNotOpenedAndNothingIsMissing(DatabaseKind kind)
    {
        await using var clinic = await SealedClinic.CreateAsync(kind);
        var id = await TestKeys.Ring.GetCurrentKeyIdAsync(CancellationToken.None);
        var other = new OutcomeServiceFactory { Store = clinic.Store, MasterKeys = MasterKeyRing.Create(id) };

        var finding = Assert.Single((await other.CreateVerifier().VerifyAsync()).Findings);

        Assert.Equal("KeyNotOpened default clinic/default", finding.ToString());
        Assert.Null(finding.MissingMasterKey);
    }

    private static Task SwapAsync(SealedClinic clinic, string target, string source) =>
        clinic.Database.ExecuteAsync($"update outcome_keys set wrapped = (select wrapped from outcome_keys where {source}) where {target}");
}
