using TherapyOutcomes.Cli.Stores;

namespace TherapyOutcomes.Cli.Tests.Stores;

public sealed class StoreAddressTests
{
    [Theory]
    [InlineData("clinic.db")]
    [InlineData(":memory:")]
    [InlineData("file:clinic?mode=memory")]
    [InlineData("a=b;c.db")]
    public void Read_Path_IsAFileWhateverItIsCalled(string path) => Assert.Equal(Path.GetFullPath(path), StoreAddress.Read("--store", path).Path);

    [Theory]
    [InlineData("Host=db;Database=clinic;Username=me;Password=hush")]
    [InlineData("Username=me;Password=hush;Database=clinic;server = db")]
    public void Read_ConnectionString_IsNamedWithoutThePassword(string text)
    {
        var address = StoreAddress.Read("--store", text);

        Assert.Null(address.Path);
        Assert.Equal("clinic on db", address.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("postgresql://me:hush@db/clinic")]
    [InlineData("Data Source=clinic.db;Password=hush")]
    [InlineData("Host=db;Pasword=hush")]
    [InlineData("Host=db;Port=hush")]
    [InlineData("Host=;Database=clinic;Password=hush")]
    [InlineData("Host=db;Password=hush")]
    public void Read_NoStore_SaysWhatToGiveWithoutQuotingIt(string text)
    {
        var error = Assert.Throws<BadInputException>(() => StoreAddress.Read("--store", text));

        Assert.StartsWith("--store ", error.Message, StringComparison.Ordinal);
        Assert.Contains("Host=localhost", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db;Database=clinic;Multiplexing=true")]
    [InlineData("Host=db;Database=clinic;Target Session Attributes=standby")]
    public void Read_SettingThatAStoreCannotUse_SaysSo(string text)
    {
        var error = Assert.Throws<BadInputException>(() => StoreAddress.Read("--store", text));

        Assert.Contains("Leave them out", error.Message, StringComparison.Ordinal);
    }
}
