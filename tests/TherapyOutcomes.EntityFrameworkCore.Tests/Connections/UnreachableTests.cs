using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Tests.Support;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Connections;

/// <summary>TO3005: the database is not there, or lets nobody in. No password of a connection string gets into a message.</summary>
public sealed class UnreachableTests
{
    [Theory]
    [InlineData("garbage")]
    [InlineData("Data Source=/no/such/folder/clinic.db")]
    [InlineData("Data Source=/")]
    [InlineData("Data Source=no-such-file.db;Mode=ReadWrite")]
    [InlineData("Data Source=clinic.db;Colour=blue")]
    public Task Use_WrongSqliteFile_SaysSo(string connection) => IsUnreachableAsync(options => options.UseSqlite(connection));

    [Fact]
    public async Task Use_FileThatIsNoDatabase_SaysSo()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, string.Concat(Enumerable.Repeat("This is no database. ", 500)));

        await IsUnreachableAsync(options => options.UseSqlite($"Data Source={path}"));

        File.Delete(path);
    }

    [PostgreSqlTheory]
    [InlineData("garbage")]
    [InlineData("Port=1")]
    [InlineData("Host=no-such-host.invalid")]
    [InlineData("Database=no_such_database")]
    [InlineData("Username=no_such_role;Password=secret-4711")]
    [InlineData("Colour=blue")]
    public Task Use_WrongServer_SaysSo(string change) =>
        IsUnreachableAsync(options => options.UseNpgsql(change == "garbage" ? change : $"{PostgreSqlServer.Address};Timeout=5;Pooling=false;{change}"));

    [Fact]
    public async Task Use_ServerThatNeverAnswers_SaysSo()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        await IsUnreachableAsync(options => options.UseNpgsql($"Host=127.0.0.1;Port={port};Username=a;Timeout=1;Pooling=false;SSL Mode=Disable;GSS Encryption Mode=Disable"));
    }

    [Theory, EachDatabase]
    public async Task CreateAsync_WrongDatabase_SaysSo(DatabaseKind kind)
    {
        await using var context = Open(options => _ = kind == DatabaseKind.Sqlite
            ? options.UseSqlite("Data Source=/no/such/folder/clinic.db")
            : options.UseNpgsql("Host=127.0.0.1;Port=1;Username=a"));

        await StoreTrial.FailsAsync(ErrorCodes.StoreUnreachable, () => OutcomeSchema.CreateAsync(context));
    }

    private static async Task IsUnreachableAsync(Action<DbContextOptionsBuilder> configure)
    {
        await using var context = Open(configure);
        var factory = new OutcomeServiceFactory { Store = new EntityFrameworkStore<OutcomesDbContext>(context), Time = new ClinicClock(), MasterKeys = TestKeys.Ring };
        var service = factory.CreateService();
        foreach (var use in (Func<Task>[])
            [
                () => service.SubmitAsync(Clinic.Open("e1")),
                () => service.EvaluateAsync(Made.E1),
                () => factory.CreateWorklist().ReadAsync(new WorklistRequest()),
                () => factory.Store.GetStoreIdAsync(CancellationToken.None).AsTask(),
                () => factory.Store.AppendAsync(Made.Batch(Made.Append(Made.E1, 0, "m1"))).AsTask(),
            ])
        {
            Assert.DoesNotContain("4711", await StoreTrial.FailsAsync(ErrorCodes.StoreUnreachable, use), StringComparison.Ordinal);
        }
    }

    private static OutcomesDbContext Open(Action<DbContextOptionsBuilder> configure)
    {
        var options = new DbContextOptionsBuilder<OutcomesDbContext>();
        configure(options);
        return new OutcomesDbContext(options.Options);
    }
}
