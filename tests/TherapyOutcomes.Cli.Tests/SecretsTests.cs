using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests;

public sealed class SecretsTests
{
    [Theory]
    [InlineData("Host=db;Password=hush;Database=clinic", "Host=db;Password=***;Database=clinic")]
    [InlineData("Host=db;pwd = hush hush", "Host=db;pwd=***")]
    [InlineData("Host=db;Password=\"hu;sh\";Port=1", "Host=db;Password=***;Port=1")]
    [InlineData("Host=db;Password='hu;sh';Port=1", "Host=db;Password=***;Port=1")]
    [InlineData("postgres://me:hush@db/clinic", "postgres://me:***@db/clinic")]
    [InlineData("'2026-11:q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=' is no seal.", "'2026-11:***' is no seal.")]
    [InlineData("The file scores.csv is empty.", "The file scores.csv is empty.")]
    public void Hide_Message_HasNoSecret(string message, string shown) => Assert.Equal(shown, Secrets.Hide(message));

    [Fact]
    public async Task Run_ConnectionStringInTheWrongPlace_IsQuotedWithoutThePassword()
    {
        var run = await CliRun.RunAsync("worklist", "Host=db;Password=hush");

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("hush", run.Out + run.Error, StringComparison.Ordinal);
    }
}
