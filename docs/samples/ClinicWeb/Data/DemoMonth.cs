using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using TherapyOutcomes;
using TherapyOutcomes.Serialization;

namespace ClinicWeb.Data;

/// <summary>What happened at an invented clinic up to today: one command on each line of <c>demo.jsonl</c>, its day counted from today.</summary>
internal static partial class DemoMonth
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Data");

    public static async Task PlayAsync(IServiceProvider scope)
    {
        var (context, service) = (scope.GetRequiredService<ClinicContext>(), scope.GetRequiredService<OutcomeService>());
        if (!await context.Database.EnsureCreatedAsync())
        {
            return;
        }

        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(Folder, "demo.jsonl")))
        {
            var reading = CommandReader.Read(Encoding.UTF8.GetBytes(Day().Replace(line, DateOf)), new CommandDefaults { Clinic = ClinicId.Default });
            if (!(await service.SubmitAsync(reading.Command!)).Accepted)
            {
                throw new InvalidOperationException($"The demo has a line that is not accepted: {line}");
            }
        }

        context.AddRange(JsonSerializer.Deserialize<Appointment[]>(await File.ReadAllTextAsync(Path.Combine(Folder, "appointments.json")), JsonSerializerOptions.Web)!);
        await context.SaveChangesAsync();
    }

    private static string DateOf(Match day) =>
        DateTime.UtcNow.AddDays(int.Parse(day.Groups[1].Value, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(-?[0-9]+)\}")]
    private static partial Regex Day();
}
