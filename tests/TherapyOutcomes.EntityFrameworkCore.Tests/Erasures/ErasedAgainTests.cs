using TherapyOutcomes.Commands;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Verification;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Erasures;

/// <summary>Keys that came back after an erasure, such as from a backup, are destroyed when the client is erased again.</summary>
public sealed class ErasedAgainTests
{
    [Theory, EachDatabase]
    public async Task Submit_EraseClientAfterTheKeysWereRestored_DestroysThemAgain(DatabaseKind kind)
    {
        await using var clinic = await SealedClinic.CreateAsync(kind);
        await using var tables = await Tables.OpenAsync(clinic.Database);
        var erase = new EraseClient { Client = new("c2"), Reason = ErasureReason.ClientRequest, At = clinic.Clinic.Now, Actor = new("office"), CommandId = new("erase-c2") };
        var keys = await tables.RowsAsync("outcome_keys", "subject = 'c2'");
        Assert.Equal(2, keys.Count);
        Assert.True((await clinic.Factory.CreateService().SubmitAsync(erase)).Accepted);
        foreach (var key in keys)
        {
            await tables.DeleteAsync("outcome_keys", key);
            await tables.InsertAsync("outcome_keys", key);
        }

        Assert.Equal([TamperingKind.KeyAdded, TamperingKind.KeyAdded], (await clinic.VerifyAsync()).Findings.Select(finding => finding.Kind));

        // The same command with the same id, as it was sent before.
        var again = await clinic.Factory.CreateService().SubmitAsync(erase);

        Assert.Equal((AnswerOutcome.Accepted, false), (again.Outcome, again.IsRepeat));
        Assert.All(await tables.RowsAsync("outcome_keys", "subject = 'c2'"), key => Assert.Null(key["wrapped"]));
        Assert.Empty((await clinic.VerifyAsync()).Findings);
        Assert.True((await clinic.Factory.CreateService().SubmitAsync(erase)).IsRepeat);
    }
}
