using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.Commands;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Docs;

/// <summary>A host as the pages describe it: a database, a file of master keys, and one client with an episode.</summary>
internal sealed class PageHost : IAsyncDisposable
{
    private readonly ServiceProvider _provider;
    private readonly TestDatabase _database;
    private readonly DirectoryInfo _folder;
    private readonly bool _ownsFolder;

    private PageHost(TestDatabase database, DirectoryInfo folder, bool ownsFolder)
    {
        (_database, _folder, _ownsFolder) = (database, folder, ownsFolder);
        _provider = new ServiceCollection()
            .AddDbContextFactory<OutcomesDbContext>(database.Configure)
            .AddTherapyOutcomes(outcomes => outcomes.UseEntityFrameworkStoreFactory<OutcomesDbContext>().UseMasterKeys(new MasterKeyFile(PathOf("keys.txt"))))
            .BuildServiceProvider();
        Scope = _provider.CreateScope();
    }

    public IServiceScope Scope { get; }

    public TestDatabase Database => _database;

    public static async Task<PageHost> CreateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("outcomes-");
        MasterKeyFile.Create(Path.Combine(folder.FullName, "keys.txt"), "2026-11");
        var host = new PageHost(await TestDatabase.CreateAsync(DatabaseKind.Sqlite), folder, ownsFolder: true);
        var at = TimeProvider.System.GetUtcNow().AddDays(-1);
        var answer = await host.Get<OutcomeService>().SubmitAsync(new OpenEpisode
        {
            Episode = new("e1"),
            Actor = new("p1"),
            At = at,
            Client = new("c1"),
            Practitioner = new("p1"),
            Complaint = "low back pain",
            PrimaryMeasure = new("ODI"),
            Chronicity = Chronicity.Chronic,
        });
        Assert.True(answer.Accepted);
        return host;
    }

    /// <summary>Creates a host over a new database, with the same master keys and the same folder.</summary>
    public async Task<PageHost> CreateOtherAsync() => new(await TestDatabase.CreateAsync(DatabaseKind.Sqlite), _folder, ownsFolder: false);

    public T Get<T>()
        where T : notnull => Scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>The path of a file in the host's folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public async Task ExecuteAsync(string statement)
    {
        await using var context = _database.Open();
        await context.Database.ExecuteSqlRawAsync(statement);
    }

    public async ValueTask DisposeAsync()
    {
        Scope.Dispose();
        await _provider.DisposeAsync();
        await _database.DisposeAsync();
        if (_ownsFolder)
        {
            _folder.Delete(recursive: true);
        }
    }
}
