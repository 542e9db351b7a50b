namespace ReminderHost;

/// <summary>Stands for your mail server: one file for each mail, whose name is the id.</summary>
internal sealed class SentMail(string folder)
{
    public async Task SendOnceAsync(Guid id, string text)
    {
        var file = Path.Combine(folder, $"{id}.txt");
        if (!File.Exists(file))
        {
            await File.WriteAllTextAsync(file, text);
            Console.WriteLine($"To the practice: {text}");
        }
    }
}
