using System.Collections.Immutable;
using System.Diagnostics;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Processes;
using AnswerKey.Site.Content;

namespace AnswerKey.Documents.Sources;

/// <summary>
/// What the owner's references come to: the SDK builds one project that refers to all of them, so that it restores, chooses among target
/// frameworks and settles versions as it would for anybody who uses them.
/// </summary>
internal static class OwnerReferences
{
    /// <param name="root">Full path of the folder that paths are relative to.</param>
    /// <param name="cache">Full path of the folder in which is built. Nothing is written elsewhere.</param>
    /// <returns>Full paths of all assemblies, those that are needed by others included; null if there is a problem.</returns>
    public static async Task<ImmutableArray<string>?> ResolveAsync(
        IReadOnlyList<Placed> references,
        string root,
        string cache,
        Action<Problem> report,
        CancellationToken cancellation
    )
    {
        if (references.Count == 0)
            return [];
        var items = references.Select(reference => ItemOf(reference, root, report)).ToList();
        if (items.Contains(null))
            return null;
        var project = $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
                <EnableDefaultItems>false</EnableDefaultItems>
                <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
                <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
                <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
            {string.Join('\n', items)}
              </ItemGroup>
            </Project>
            """;
        var folder = Path.Combine(cache, "references", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project)))[..16]);
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "References.csproj");
        var known = Path.Combine(folder, "resolved.txt");
        // Packages and assemblies do not change under their names; what becomes of a project, only its build knows.
        if (
            !project.Contains("<ProjectReference", StringComparison.Ordinal)
            && File.Exists(known)
            && await File.ReadAllLinesAsync(known, cancellation) is var lines
            && Array.TrueForAll(lines, File.Exists)
        )
            return [.. lines];
        await File.WriteAllTextAsync(file, project, cancellation);
        var paths = await BuildAsync(file, folder, root, references[0].Place, report, cancellation);
        if (paths is { } all)
            await File.WriteAllLinesAsync(known, all, cancellation);
        return paths;
    }

    private static string? ItemOf(Placed reference, string root, Action<Problem> report)
    {
        var text = reference.Text;
        if (text.Split('@') is [{ Length: > 0 } name, { Length: > 0 } version] && !text.Contains('/', StringComparison.Ordinal))
            return $"""    <PackageReference Include="{Escaped(name)}" Version="{Escaped(version)}" />""";
        var path = Path.GetFullPath(Path.Combine(root, text));
        if (!File.Exists(path))
        {
            report(DocumentsProblems.NoReference.At(reference.Place, text));
            return null;
        }
        return path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
            ? $"""    <Reference Include="{Escaped(path)}" />"""
            : $"""    <ProjectReference Include="{Escaped(path)}" />""";
    }

    private static async Task<ImmutableArray<string>?> BuildAsync(
        string project,
        string folder,
        string root,
        Place place,
        Action<Problem> report,
        CancellationToken cancellation
    )
    {
        // Where packages come from, and which SDK it is, the repository says.
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (
            var argument in new[]
            {
                "build",
                project,
                "-nologo",
                "-v:quiet",
                "-clp:NoSummary",
                "-t:Build",
                "--artifacts-path",
                Path.Combine(folder, "artifacts"),
                "-getItem:ReferencePath",
            }
        )
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        Process process;
        try
        {
            process = ChildProcess.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            report(DocumentsProblems.NoSdk.At(place));
            return null;
        }
        using var _ = process;
        using var kill = cancellation.Register(() => process.Kill(entireProcessTree: true));
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        if (process.ExitCode != 0 || PathsIn(output) is not { } paths)
        {
            var said = (output + "\n" + await errors)
                .Split('\n')
                .Select(l => l.Trim())
                .Where(l => l.Contains("error", StringComparison.Ordinal));
            report(DocumentsProblems.NotBuilt.At(place) with { Detail = string.Join('\n', said.Distinct().Take(5)) });
            return null;
        }
        return paths;
    }

    private static ImmutableArray<string>? PathsIn(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return
            [
                .. document
                    .RootElement.GetProperty("Items")
                    .GetProperty("ReferencePath")
                    .EnumerateArray()
                    // The framework's own are those of the runtime that blocks run on.
                    .Where(item => !item.TryGetProperty("FrameworkReferenceName", out JsonElement _))
                    .Select(item => item.GetProperty("FullPath").GetString()!)
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException)
        {
            return null;
        }
    }

    // To MSBuild a '$(…)' is code to run and ';' another item; a reference is neither.
    private static string Escaped(string text) =>
        SecurityElement.Escape(
            string.Concat(text.Select(c => "%$@;*?".Contains(c, StringComparison.Ordinal) ? $"%{(int)c:X2}" : c.ToString()))
        );
}
