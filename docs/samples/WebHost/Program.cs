#region program
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore;
using TherapyOutcomes.Vault;

var builder = WebApplication.CreateBuilder(args);
if (!File.Exists("keys.txt"))
{
    MasterKeyFile.Create("keys.txt", "first"); // in earnest, where neither the database nor its backups are
}

builder.Services.AddDbContext<OutcomesDbContext>(options => options.UseSqlite("Data Source=clinic.db"));
builder.Services.AddTherapyOutcomes(outcomes => outcomes
    .UseEntityFrameworkStore<OutcomesDbContext>()
    .UseMasterKeys(new MasterKeyFile("keys.txt")));
builder.Services.AddTherapyOutcomesWeb();

var app = builder.Build();
app.MapTherapyOutcomes("/outcomes");
app.MapTherapyOutcomesDashboard("/outcomes");

await using (var scope = app.Services.CreateAsyncScope())
{
    await OutcomeSchema.CreateAsync(scope.ServiceProvider.GetRequiredService<OutcomesDbContext>());
}

app.Run();
#endregion
