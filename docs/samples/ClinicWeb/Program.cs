using ClinicWeb;
using ClinicWeb.Data;
using ClinicWeb.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes;
using TherapyOutcomes.AspNetCore;
using TherapyOutcomes.Vault;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
var file = builder.Configuration["Database"] ?? Path.Combine(AppContext.BaseDirectory, "clinic.db");
var keys = $"{file}.keys"; // in earnest, where neither the database nor its backups are
if (!File.Exists(keys))
{
    MasterKeyFile.Create(keys, "demo");
}

builder.Services.AddDbContext<ClinicContext>(options => options.UseSqlite($"Data Source={file}"));
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
{
    options.LoginPath = "/login";
    options.Cookie.SameSite = SameSiteMode.Strict;
});

#region outcomes
builder.Services.AddTherapyOutcomes(outcomes => outcomes
    .UseEntityFrameworkStore<ClinicContext>()
    .UseMasterKeys(new MasterKeyFile(keys))
    .AddRule<HotStones>()
    .BindPolicy(builder.Configuration.GetSection("TherapyOutcomes")));
builder.Services.AddTherapyOutcomesRunner();
builder.Services.AddTherapyOutcomesWeb(web =>
{
    web.Clinic = ClinicId.Default;
    web.Require("Therapist", OutcomeArea.Read, OutcomeArea.Record, OutcomeArea.Sign, OutcomeArea.Clear, OutcomeArea.Disclose);
    web.Require("Owner", OutcomeArea.Export, OutcomeArea.Erase, OutcomeArea.Administer);
});
#endregion

builder.Services.AddAuthorizationBuilder()
    .AddPolicy("Therapist", policy => policy.RequireRole("therapist", "owner"))
    .AddPolicy("Owner", policy => policy.RequireRole("owner"));

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();

app.MapGet("/", async (ClinicContext context, HttpContext http) => new RazorComponentResult<Home>(new
{
    Name = http.User.Identity!.Name,
    Appointments = await context.Appointments.OrderBy(appointment => appointment.Time).ToListAsync(),
})).RequireAuthorization();
app.MapGet("/login", (string? returnUrl) => new RazorComponentResult<Login>(new { ReturnUrl = returnUrl }));
app.MapPost("/login", async Task<IResult> (HttpContext http, [FromForm] string? name, [FromForm] string? password, [FromForm] string? returnUrl) =>
{
    if (Staff.SignIn(name, password) is not { } user)
    {
        return new RazorComponentResult<Login>(new { ReturnUrl = returnUrl, HasFailed = true }) { StatusCode = StatusCodes.Status401Unauthorized };
    }

    await http.SignInAsync(user);
    return TypedResults.LocalRedirect(returnUrl is ['/', not '/' and not '\\', ..] ? returnUrl : "/");
});
app.MapPost("/logout", async (HttpContext http, [FromForm] string? leave) =>
{
    await http.SignOutAsync();
    return TypedResults.LocalRedirect("/login");
});

#region map
app.MapTherapyOutcomes("/outcomes");
app.MapTherapyOutcomesDashboard("/outcomes");
#endregion

await using (var scope = app.Services.CreateAsyncScope())
{
    await DemoMonth.PlayAsync(scope.ServiceProvider);
}

await app.RunAsync();
